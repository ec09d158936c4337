package org.pizhu.ui.control;

import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a list or a tree. They hold while the keyboard is on it, and come before the keys of the window, some of which are the same:
 * so they are listened for at the window itself, which hears of a key before its scene does.
 */
public final class FirstKeys {

  private final Node node;
  private final Predicate<KeyEvent> act;
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private @Nullable Window window;

  private FirstKeys(Node node, Predicate<KeyEvent> act) {
    this.node = node;
    this.act = act;
  }

  /**
   * Listens from now on.
   *
   * @param node what the keyboard has to be on; a field within it is another
   * @param act does what a key stands for; says whether it stands for anything
   */
  public static void of(Node node, Predicate<KeyEvent> act) {
    FirstKeys keys = new FirstKeys(node, act);
    node.focusedProperty().addListener((observable, before, now) -> keys.listen(now ? node.getScene() : null));
  }

  private void listen(@Nullable Scene scene) {
    if (window != null) {
      window.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    }
    window = scene == null ? null : scene.getWindow();
    if (window != null) {
      window.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    }
  }

  private void pressed(KeyEvent event) {
    if (node.isFocused() && act.test(event)) {
      event.consume();
    }
  }
}
