package org.pizhu.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. Keys with Ctrl and function keys hold everywhere; single letters and digits only where nobody is writing.
 */
final class MainKeys {

  /** One key and its act. The act says whether it had anything to do; if not, the key goes on its way. */
  private record Binding(KeyCombination keys, BooleanSupplier act, boolean whileWriting) {}

  private final List<Binding> bindings = new ArrayList<>();

  /** A key that holds everywhere. */
  MainKeys everywhere(KeyCombination keys, Runnable act) {
    bindings.add(new Binding(keys, done(act), true));
    return this;
  }

  /** A key that holds where nobody is writing. */
  MainKeys reading(KeyCombination keys, Runnable act) {
    bindings.add(new Binding(keys, done(act), false));
    return this;
  }

  /** A key that holds where nobody is writing, and only if its act has something to do. */
  MainKeys offered(KeyCombination keys, BooleanSupplier act) {
    bindings.add(new Binding(keys, act, false));
    return this;
  }

  private static BooleanSupplier done(Runnable act) {
    return () -> {
      act.run();
      return true;
    };
  }

  static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }

  static KeyCombination ctrl(KeyCode code) {
    return key(code, KeyCombination.SHORTCUT_DOWN);
  }

  static KeyCombination ctrlShift(KeyCode code) {
    return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  static KeyCombination alt(KeyCode code) {
    return key(code, KeyCombination.ALT_DOWN);
  }

  /** Listens on a scene from now on. */
  void install(Scene scene) {
    // Single keys are taken on their way down, before the page or a list could make something else of them.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean writing = isWriting(scene.getFocusOwner());
      for (Binding binding : bindings) {
        if (binding.keys().match(event) && (binding.whileWriting() || !writing) && binding.act().getAsBoolean()) {
          event.consume();
          return;
        }
      }
    });
  }

  private static boolean isWriting(Node focused) {
    return focused instanceof TextInputControl field && field.isEditable();
  }
}
