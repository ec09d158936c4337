/**
 * The look of every window: the base theme, one style sheet with three sets of colours, the fonts and the icons.
 * May use settings. Must not know what the windows show.
 */
@NullMarked
package org.pizhu.ui.theme;

import org.jspecify.annotations.NullMarked;
