package org.pizhu.ui.dialog;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a window as large as it was. While a dialog of the system is open, JavaFX takes from its owner that its size can be changed, and
 * window managers of X11 answer by making a maximized window small; nobody makes it large again.
 */
final class KeepsMaximized {

  private KeepsMaximized() {}

  /** Asks, and makes the window large again if it was before. On the JavaFX thread. */
  static <T> T during(@Nullable Window window, Supplier<T> question) {
    boolean wasMaximized = window instanceof Stage stage && stage.isMaximized();
    T answer = question.get();
    if (wasMaximized) {
      Stage stage = (Stage) window;
      // The word of the window manager may still be on its way.
      Platform.runLater(() -> Platform.runLater(() -> {
        if (stage.isShowing() && !stage.isIconified()) {
          stage.setMaximized(false);
          stage.setMaximized(true);
        }
      }));
    }
    return answer;
  }
}
