package org.pizhu.ui.codebook;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.TagColor;
import org.pizhu.ui.control.TagColors;
import org.pizhu.ui.control.Tip;

/** The colours of tags as round buttons, none among them, one of them marked. The Tab key stops once; the arrows go from one to the next. */
final class TagColorRow extends FlowPane {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  TagColorRow(Messages messages, Consumer<@Nullable TagColor> chosen) {
    getStyleClass().add("tag-color-row");
    Stream.concat(Stream.of((TagColor) null), Arrays.stream(TagColor.values()))
        .forEach(color -> getChildren().add(button(messages, color, chosen)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    mark(null);
  }

  private static Button button(Messages messages, @Nullable TagColor color, Consumer<@Nullable TagColor> chosen) {
    Button button = new Button();
    button.getStyleClass().setAll("tag-color-button", TagColors.styleClass(color));
    button.setAccessibleText(TagColors.name(messages, color));
    new Tip(button).text(TagColors.name(messages, color));
    button.setUserData(color);
    button.setOnAction(event -> chosen.accept(color));
    return button;
  }

  /** Marks the colour that holds. */
  void mark(@Nullable TagColor current) {
    for (Node button : getChildren()) {
      boolean isCurrent = button.getUserData() == current;
      button.pseudoClassStateChanged(CURRENT, isCurrent);
      button.setFocusTraversable(isCurrent);
    }
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (step != 0 && getScene() != null) {
      int next = getChildren().indexOf(getScene().getFocusOwner()) + step;
      if (next >= 0 && next < getChildren().size()) {
        getChildren().get(next).requestFocus();
      }
      event.consume();
    }
  }
}
