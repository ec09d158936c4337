package org.pizhu.ui.annotation;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.GrowingTextArea;

/**
 * A note while it is written. Ctrl+Enter and the Tab key save and end; Esc ends as it was before; when the keyboard
 * goes elsewhere the note is saved as well.
 */
final class NoteEditor extends GrowingTextArea {

  /** Hears how writing goes. */
  interface Listener {
    /** The note is to be saved, and writing ends. */
    void done();

    /** The note is to be as it was, and writing ends. */
    void cancelled();

    /** The keyboard went elsewhere. */
    void left();

    /** The window lost the keyboard; writing may go on later. */
    void interrupted();
  }

  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 14;

  private final Listener listener;
  private final Composing composing = Composing.of(this);

  /**
   * @param messages the words
   * @param prompt what the empty editor says, in words of the bundle
   * @param listener hears how writing goes
   */
  NoteEditor(Messages messages, String prompt, Listener listener) {
    super(LEAST_LINES, MOST_LINES);
    this.listener = listener;
    getStyleClass().add("note-editor");
    setPromptText(prompt);
    setAccessibleText(messages.get("annotation.note.name"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        if (hasFocus()) {
          listener.interrupted();
        } else {
          listener.left();
        }
      }
    });
  }

  /** Whether the keyboard writes into it, or would if the window had it. */
  boolean hasFocus() {
    return getScene() != null && getScene().getFocusOwner() == this;
  }

  /** Puts the keyboard into it, at a press of a key that is not to be typed. */
  void focus() {
    composing.openedByKey();
    requestFocus();
    end();
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER && event.isShortcutDown() || code == KeyCode.TAB) {
      listener.done();
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      listener.cancelled();
      event.consume();
    }
  }
}
