/**
 * The annotations of a story as cards that are edited in place, the story's own fields, and the bar at a selection.
 * May use the model, i18n, control and theme. Must not know the library itself, nor any other room of the window.
 */
@NullMarked
package org.pizhu.ui.annotation;

import org.jspecify.annotations.NullMarked;
