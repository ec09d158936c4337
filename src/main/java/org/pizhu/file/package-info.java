/**
 * Files that are written whole or not at all.
 * May use the model, for its problems. Must not know what is written, nor who writes it.
 */
@NullMarked
package org.pizhu.file;

import org.jspecify.annotations.NullMarked;
