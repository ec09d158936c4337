/**
 * The handbook, hints, the palette, the sheet of keys, settings.
 * May use exports, stories, ground and workspace. Must not know annotations.
 */
@NullMarked
package org.pizhu.ui.main.help;

import org.jspecify.annotations.NullMarked;
