package org.pizhu.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What is pressed for a menu where there is no key for it, Shift+F10: JavaFX knows the key for menus only. */
public final class MenuKey {

  private static final KeyCombination OTHER = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private MenuKey() {}

  /** Whether a press asks for a menu. */
  public static boolean is(KeyEvent event) {
    return OTHER.match(event);
  }
}
