/**
 * Dialogs, for what can't be said or asked in place: errors, what can't be undone, and the choice of files.
 * May use the model, i18n, control and theme; takes keys of messages only. Must not know what is done with the answer.
 */
@NullMarked
package org.pizhu.ui.dialog;

import org.jspecify.annotations.NullMarked;
