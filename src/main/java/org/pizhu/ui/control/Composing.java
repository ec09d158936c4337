package org.pizhu.ui.control;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Knows two things of a text field that its owner's keys must respect. While an input method composes a word, Enter,
 * the arrows and Backspace belong to the input method. And the letter of the key that opened a field must not be typed
 * into it.
 */
public final class Composing {

  private boolean composing;
  private boolean opened;

  private Composing() {}

  /** Watches over a field from now on. */
  public static Composing of(TextInputControl field) {
    Composing state = new Composing();
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> state.composing = !event.getComposed().isEmpty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      state.opened = false;
      if (state.composing && event.getCode() == KeyCode.ENTER) {
        // It ends the word that is composed; an area would begin a line in the midst of it.
        event.consume();
      }
    });
    field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
      if (state.opened) {
        // Typed without having been pressed here: pressed where the field was opened.
        event.consume();
      }
    });
    field.focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        state.composing = false;
        state.opened = false;
      }
    });
    return state;
  }

  /** Whether an input method is composing a word. */
  public boolean isComposing() {
    return composing;
  }

  /** Tells that a key is opening the field now. */
  public void openedByKey() {
    opened = true;
  }
}
