/**
 * The list of stories: tabs, filter, order, rows. Values come in, acts go out to a listener.
 * May use the model, i18n, control and theme. Must not know the library itself, nor any other room of the window.
 */
@NullMarked
package org.pizhu.ui.library;

import org.jspecify.annotations.NullMarked;
