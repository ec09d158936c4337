package org.pizhu.ui.control;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.theme.Icons;

/** A field that narrows a list while one types; Esc or its button empties it. */
public final class FilterField extends CustomTextField {

  /**
   * @param messages the words
   * @param prompt what can be typed here, in words of the bundle
   */
  public FilterField(Messages messages, String prompt) {
    getStyleClass().add("filter-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.SEARCH.node());
    IconButton clear = new IconButton(Icons.CLOSE, messages.get("control.filter.clear"), "Esc", this::clear);
    clear.getStyleClass().add("small-icon-button");
    clear.setFocusTraversable(false);
    textProperty().addListener((observable, before, after) -> setRight(after.isEmpty() ? null : clear));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
        clear();
        event.consume();
      }
    });
  }
}
