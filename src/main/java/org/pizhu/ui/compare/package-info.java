/**
 * Two stories side by side, or in one text, with all that is different between them. May use the comparison, the library and the shared parts
 * of the window; must not know other panes, and shows its text without a web view.
 */
@NullMarked
package org.pizhu.ui.compare;

import org.jspecify.annotations.NullMarked;
