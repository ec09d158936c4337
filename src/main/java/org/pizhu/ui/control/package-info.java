/**
 * Small controls that several rooms share: buttons with icons, chips, tabs, fields that grow, toasts, progress.
 * May use the model, i18n, task and the theme. Must not know a room, a library or a dialog.
 */
@NullMarked
package org.pizhu.ui.control;

import org.jspecify.annotations.NullMarked;
