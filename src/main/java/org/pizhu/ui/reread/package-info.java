/**
 * What reading the sources again would change, to be looked at before it is done.
 * May use the library, the model, task and the shared rooms of ui. Must not know the other panes: reading again itself is its
 * listener's.
 */
@NullMarked
package org.pizhu.ui.reread;

import org.jspecify.annotations.NullMarked;
