/**
 * Work off the JavaFX thread, with progress and cancel.
 * May use {@code javafx.application.Platform} and the log. Must not know what the work is about.
 */
@NullMarked
package org.pizhu.task;

import org.jspecify.annotations.NullMarked;
