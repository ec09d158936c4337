package org.pizhu.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A word or two on a rounded ground, such as a tag; on request with a small button that takes it away. */
public final class Chip extends HBox {

  /** A chip that only shows. */
  public Chip(String text) {
    getStyleClass().add("chip");
    // The style sheet bounds the width to what the narrowest pane holds; a longer text ends in an ellipsis.
    EllipsisLabel label = new EllipsisLabel(text);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().add(label);
  }

  /**
   * A chip that can be taken away with the mouse. It is no stop of the Tab key: what holds it has a key for that.
   *
   * @param text what it shows
   * @param removeName the act of taking it away, in words of the bundle
   * @param remove takes it away
   */
  public Chip(String text, String removeName, Runnable remove) {
    this(text);
    Button button = new Button("×");
    button.getStyleClass().add("chip-remove");
    button.setAccessibleText(removeName);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> remove.run());
    getChildren().add(button);
  }

  /** A flow of chips takes for least what its chips prefer, whatever their greatest width, and would stand out of a narrow card. */
  @Override
  protected double computePrefWidth(double height) {
    double wanted = super.computePrefWidth(height);
    return getMaxWidth() > 0 ? Math.min(wanted, getMaxWidth()) : wanted;
  }

  /** Puts a small mark before the text, such as the dot of a tag's colour. */
  public void mark(Node mark) {
    getChildren().add(0, mark);
  }
}
