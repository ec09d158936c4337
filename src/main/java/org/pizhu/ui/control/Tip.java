package org.pizhu.ui.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The tooltip of a node. It is made when the pointer first comes to the node: each tooltip has a scene of its own, and a window that makes its
 * hundreds of them at once starts later and takes megabytes more.
 */
public final class Tip {

  private static final double MAX_WIDTH = 480;

  private final Node node;
  private Supplier<String> text = () -> "";
  private @Nullable Tooltip made;

  /** Watches over a node; until it is told a text there is no tooltip. */
  public Tip(Node node) {
    this.node = node;
    node.getProperties().put(Tip.class, this);
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> update(true));
  }

  /** Tells the whole text of a label, a button or a cell where that is cut. */
  public static void whenCut(Labeled labeled) {
    new Tip(labeled).text(() -> isCut(labeled) ? labeled.getText() : "");
  }

  /** Whether the text of a label, a button or a cell doesn't fit into it. */
  public static boolean isCut(Labeled labeled) {
    return labeled.getText() != null && labeled.getChildrenUnmodifiable().stream()
        .anyMatch(child -> child instanceof Text shown && !shown.getText().equals(labeled.getText()));
  }

  /** What it tells from now on; empty for no tooltip. */
  public void text(String told) {
    text(() -> told);
  }

  /** What it tells from now on, asked anew each time that the pointer comes. */
  public void text(Supplier<String> told) {
    text = told;
    update(node.isHover());
  }

  public String text() {
    return text.get();
  }

  private void update(boolean pointed) {
    String now = Texts.drawable(text.get());
    if (now.isEmpty()) {
      if (made != null) {
        Tooltip.uninstall(node, made);
        made = null;
      }
    } else if (made != null) {
      made.setText(now);
    } else if (pointed) {
      made = new Tooltip(now);
      made.setWrapText(true);
      made.setMaxWidth(MAX_WIDTH);
      Tooltip.install(node, made);
    }
  }
}
