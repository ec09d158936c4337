package org.pizhu.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of a panel: what is asked for, and where it is answered. */
public final class LabelledRow extends HBox {

  private static final double GAP = 12;

  /**
   * @param words what is asked for
   * @param field takes the room that is left
   */
  public LabelledRow(String words, Node field) {
    Label label = new Label(words);
    label.getStyleClass().add("panel-label");
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    setHgrow(field, Priority.ALWAYS);
    setSpacing(GAP);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(label, field);
  }
}
