/**
 * The backups of the library, to look at and to go back to, and the check of the library.
 * May use the library, the model, task and the shared rooms of ui. Must not know the other panes: what they have to do, it tells its listener.
 */
@NullMarked
package org.pizhu.ui.backup;

import org.jspecify.annotations.NullMarked;
