/**
 * Help inside the program: the handbook with its search, what is new, and the hints of the first start.
 * May use settings, i18n, the model, text, markdown and the shared rooms of ui. Its pages are resources of the program, read off the JavaFX thread.
 */
@NullMarked
package org.pizhu.ui.help;

import org.jspecify.annotations.NullMarked;
