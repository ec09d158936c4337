package org.pizhu.ui.control;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.TagColor;

/** What the window says and shows of the colours of tags. */
public final class TagColors {

  private TagColors() {}

  /** The colour's name in words of the bundle; none has a name too. */
  public static String name(Messages messages, @Nullable TagColor color) {
    if (color == null) {
      return messages.get("codebook.color.none");
    }
    return messages.get(switch (color) {
      case YELLOW -> "codebook.color.yellow";
      case ORANGE -> "codebook.color.orange";
      case BROWN -> "codebook.color.brown";
      case PINK -> "codebook.color.pink";
      case PURPLE -> "codebook.color.purple";
      case INDIGO -> "codebook.color.indigo";
      case BLUE -> "codebook.color.blue";
      case TEAL -> "codebook.color.teal";
      case GREEN -> "codebook.color.green";
      case GREY -> "codebook.color.grey";
    });
  }

  /** The style class by which the style sheet finds the colour. */
  public static String styleClass(@Nullable TagColor color) {
    return "tag-" + (color == null ? "plain" : color.key());
  }

  /** A small round mark. It only shows; what holds it says the colour in words. */
  public static Region dot(@Nullable TagColor color) {
    Region dot = new Region();
    dot.getStyleClass().setAll("tag-dot", styleClass(color));
    dot.setMouseTransparent(true);
    return dot;
  }
}
