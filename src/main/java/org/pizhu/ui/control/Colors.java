package org.pizhu.ui.control;

import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;

/** What the window says and shows of the colours of highlights. */
public final class Colors {

  private Colors() {}

  /** The colour's name in words of the bundle. */
  public static String name(Messages messages, HighlightColor color) {
    return messages.get(switch (color) {
      case YELLOW -> "color.yellow";
      case GREEN -> "color.green";
      case BLUE -> "color.blue";
      case PINK -> "color.pink";
    });
  }

  /** The style class by which the style sheet finds the colour. */
  public static String styleClass(HighlightColor color) {
    return "hue-" + color.key();
  }

  /** The id of the act that highlights in a colour. */
  public static String act(HighlightColor color) {
    return "annotation." + color.key();
  }
}
