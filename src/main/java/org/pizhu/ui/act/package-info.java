/**
 * The acts of the program: each has one id, one name, its keys, and what it does; buttons, menus, keys, palette and sheet all come from here.
 * May use the words. Must not know any pane, the library or where changed keys are kept.
 */
@NullMarked
package org.pizhu.ui.act;

import org.jspecify.annotations.NullMarked;
