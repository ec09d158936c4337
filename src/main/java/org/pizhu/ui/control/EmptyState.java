package org.pizhu.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.theme.Icons;

/** What a list shows when there is nothing in it: an icon, a sentence, and what can be done about it. */
public final class EmptyState extends VBox {

  /** One under another where the pane is narrow. */
  private final FlowPane actions = new FlowPane();
  private @Nullable Label hint;

  /**
   * @param icon what it is about
   * @param sentence how things stand, in words of the bundle
   */
  public EmptyState(Icons icon, String sentence) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    actions.getStyleClass().add("actions");
    actions.setAlignment(Pos.CENTER);
    getChildren().addAll(icon.node(), label(sentence, "sentence"));
  }

  /** Shows a quiet line that teaches, in the place of the one before. */
  public EmptyState hint(String text) {
    if (hint == null) {
      hint = label(text, "hint");
      getChildren().add(hint);
    }
    hint.setText(text);
    return this;
  }

  /** Adds a button. */
  public EmptyState action(String name, Runnable act) {
    Button button = new Button(name);
    button.setOnAction(event -> act.run());
    button.setMinWidth(USE_PREF_SIZE);
    actions.getChildren().add(button);
    if (!getChildren().contains(actions)) {
      getChildren().add(actions);
    }
    return this;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
