package org.pizhu.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.act.KeyHints;

/** The colours of highlights as a row of round buttons, one of them marked. */
public final class ColorRow extends HBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Map<HighlightColor, Button> buttons = new EnumMap<>(HighlightColor.class);

  /**
   * @param messages the words
   * @param hints gives the keys of the colours
   * @param chosen hears which was pressed
   */
  public ColorRow(Messages messages, KeyHints hints, Consumer<HighlightColor> chosen) {
    getStyleClass().add("color-row");
    setAlignment(Pos.CENTER_LEFT);
    for (HighlightColor color : HighlightColor.values()) {
      ColorButton button = new ColorButton(Colors.name(messages, color), () -> hints.key(Colors.act(color)));
      button.getStyleClass().setAll("color-button", Colors.styleClass(color));
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

  /** Tells the name of its colour and the key that stands for it now. */
  private static final class ColorButton extends Button {
    private final Tip tip = new Tip(this);

    ColorButton(String name, Supplier<String> key) {
      tip.text(() -> (name + "  " + key.get()).strip());
      setAccessibleText(name);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return attribute == AccessibleAttribute.HELP ? tip.text() : super.queryAccessibleAttribute(attribute, parameters);
    }
  }
}
