/**
 * Versions of one story, and how annotations stand in each of them.
 * May use family, diff, anchor and the rooms of annotations and of corrections.
 */
@NullMarked
package org.pizhu.library.version;

import org.jspecify.annotations.NullMarked;
