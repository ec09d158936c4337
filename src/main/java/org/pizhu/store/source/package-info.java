/**
 * The bytes of files that stories came from, kept to the byte, and the pieces that stories were read from.
 * May use database. Must not know what the stories say.
 */
@NullMarked
package org.pizhu.store.source;

import org.jspecify.annotations.NullMarked;
