/**
 * The annotations beside the story, their tags, notes and menus.
 * May use stories, reading, ground and workspace. Must not know versions or exports.
 */
@NullMarked
package org.pizhu.ui.main.annotations;

import org.jspecify.annotations.NullMarked;
