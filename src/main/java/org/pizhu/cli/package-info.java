/**
 * The command line: one class a command, JSON or words on standard output, exit codes 0, 1 for a finding, 2 for wrong use.
 * May use library, the model, settings and i18n. Must not start JavaFX; the only room that writes to standard output.
 */
@NullMarked
package org.pizhu.cli;

import org.jspecify.annotations.NullMarked;
