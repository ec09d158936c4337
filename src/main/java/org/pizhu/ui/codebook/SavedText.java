package org.pizhu.ui.codebook;

import java.util.function.BiConsumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pizhu.ui.control.Composing;

/** A field of a tag that is saved when it is left, and by Ctrl+Enter. Esc puts back what was there. */
final class SavedText {

  private final TextInputControl field;
  private final BiConsumer<String, String> save;
  private final Composing composing;
  private String id = "";
  private String stored = "";

  /**
   * @param save hears the tag's id and the new text
   */
  SavedText(TextInputControl field, BiConsumer<String, String> save) {
    this.field = field;
    this.save = save;
    composing = Composing.of(field);
    field.focusedProperty().addListener((observable, before, now) -> {
      if (!now) {
        commit();
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows the text of a tag; what is being written on the same tag stays. */
  void show(String tagId, String text) {
    boolean isOther = !tagId.equals(id);
    if (isOther) {
      commit();
    }
    boolean isWriting = !isOther && field.isFocused() && !field.getText().equals(stored);
    id = tagId;
    stored = text;
    if (!isWriting && !field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /** Saves what was written, if it is new. */
  void commit() {
    String text = field.getText();
    if (!id.isEmpty() && !text.equals(stored)) {
      stored = text;
      save.accept(id, text);
    }
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      commit();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(stored)) {
      field.setText(stored);
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      // In a text area too, Tab goes to the next field.
      commit();
    }
  }
}
