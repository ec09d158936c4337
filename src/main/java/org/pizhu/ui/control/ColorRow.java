package org.pizhu.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;

/** The colours of highlights as a row of round buttons, one of them marked. */
public final class ColorRow extends HBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Map<HighlightColor, Button> buttons = new EnumMap<>(HighlightColor.class);

  /**
   * @param messages the words
   * @param chosen hears which was pressed
   */
  public ColorRow(Messages messages, Consumer<HighlightColor> chosen) {
    getStyleClass().add("color-row");
    setAlignment(Pos.CENTER_LEFT);
    for (HighlightColor color : HighlightColor.values()) {
      Button button = new Button();
      button.getStyleClass().setAll("color-button", Colors.styleClass(color));
      button.setAccessibleText(Colors.name(messages, color));
      String told = Colors.name(messages, color) + "  " + Colors.key(color);
      new Tip(button).text(told);
      button.setAccessibleHelp(told);
      button.setOnAction(event -> chosen.accept(color));
      buttons.put(color, button);
      getChildren().add(button);
    }
  }

  /** Marks one colour as the one that holds. */
  public void mark(HighlightColor current) {
    buttons.forEach((color, button) -> button.pseudoClassStateChanged(CURRENT, color == current));
  }

  /** Takes the buttons out of the way of the keyboard: clicks on them leave the focus where it is. */
  public void withoutFocus() {
    buttons.values().forEach(button -> button.setFocusTraversable(false));
  }
}
