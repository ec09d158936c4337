/**
 * Differences between two versions of a story: by paragraph, then by character; what was moved, formatted otherwise, or lost its picture.
 * May use the model and text.
 */
@NullMarked
package org.pizhu.diff;

import org.jspecify.annotations.NullMarked;
