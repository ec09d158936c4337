/**
 * The main window: its model, its bars, and how the panes are put together.
 * May use library, the model and every other room of ui. Must not hold SQL, file access or text arithmetic.
 */
@NullMarked
package org.pizhu.ui.main;

import org.jspecify.annotations.NullMarked;
