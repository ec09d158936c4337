/**
 * The palette, in which every act and every story is found by typing, and the sheet of keys, on which they are read and changed.
 * May use the acts, the words and the shared rooms of ui. Must not know any pane or what an act does.
 */
@NullMarked
package org.pizhu.ui.command;

import org.jspecify.annotations.NullMarked;
