/**
 * The history of the library, in which one goes back and forth, and the bin of deleted annotations.
 * May use the library, the model, task and the shared rooms of ui. Must not know the other panes: what they have to show anew, it
 * tells its listener.
 */
@NullMarked
package org.pizhu.ui.history;

import org.jspecify.annotations.NullMarked;
