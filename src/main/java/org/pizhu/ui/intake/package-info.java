/**
 * Bringing stories in as the window shows it: how far an import is, and the report of what came of it.
 * May use the library's imports, model, task, i18n and the shared rooms of ui. Must not read files itself, nor know other panes.
 */
@NullMarked
package org.pizhu.ui.intake;

import org.jspecify.annotations.NullMarked;
