/**
 * Values of the model as columns and JSON of the library, and back.
 * May use json and text. Must not know tables or a database.
 */
@NullMarked
package org.pizhu.store.codec;

import org.jspecify.annotations.NullMarked;
