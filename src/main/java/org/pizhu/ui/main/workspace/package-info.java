/**
 * The library as the window sees it: what is open, what is under way, edits and long work off the JavaFX thread.
 * May use library, task and model. Must not know a pane or a window.
 */
@NullMarked
package org.pizhu.ui.main.workspace;

import org.jspecify.annotations.NullMarked;
