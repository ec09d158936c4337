/**
 * The versions of the open story: which came first, how alike they are, and what belongs together. May use the library's values and the
 * shared parts of the window; must not know other panes.
 */
@NullMarked
package org.pizhu.ui.version;

import org.jspecify.annotations.NullMarked;
