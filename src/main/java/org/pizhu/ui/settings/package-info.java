/**
 * The settings as the window knows them, and the panel in which they are changed.
 * May use settings, i18n and the shared rooms of ui. Must not write files itself: it hands changed settings on.
 */
@NullMarked
package org.pizhu.ui.settings;

import org.jspecify.annotations.NullMarked;
