package org.pizhu.ui.reader;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * Tells the page when it has the keyboard, and whether the keyboard brought it there: then that is to be seen. JavaFX itself knows that for the
 * Tab key only; here it is what was used last, so that a key that leads to the story counts as well.
 */
final class ReaderFocus {

  private final ReaderPage page;
  private final EventHandler<InputEvent> onKey = event -> fromKeyboard = true;
  private final EventHandler<InputEvent> onMouse = event -> pressed();
  private boolean fromKeyboard;

  ReaderFocus(ReaderPage page) {
    this.page = page;
  }

  void install(WebView view) {
    view.focusedProperty().addListener(property -> page.focusChanged(fromKeyboard));
    view.sceneProperty().addListener((property, before, now) -> {
      listen(before, false);
      listen(now, true);
    });
  }

  private void listen(@Nullable Scene scene, boolean on) {
    if (scene == null) {
      return;
    }
    if (on) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, onMouse);
    } else {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
      scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, onMouse);
    }
  }

  private void pressed() {
    if (fromKeyboard) {
      fromKeyboard = false;
      page.focusChanged(false);
    }
  }
}
