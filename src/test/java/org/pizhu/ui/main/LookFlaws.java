package org.pizhu.ui.main;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import org.pizhu.ui.control.Tip;

/**
 * What is wrong with how a window looks, as far as it can be counted: words that are cut or faint, controls outside the window, those that
 * have no name for who doesn't see them, and a Tab key that goes against the reading order.
 */
final class LookFlaws {

  private static final double SLACK = 1.5;

  private final Set<String> found = new TreeSet<>();

  private LookFlaws() {}

  /** Looks through a window; JavaFX thread. */
  static Set<String> of(Scene scene) {
    LookFlaws flaws = new LookFlaws();
    flaws.look(scene.getRoot(), scene.getRoot(), scene, false);
    flaws.found.addAll(LookContrast.of(scene));
    flaws.found.addAll(LookOrder.against(scene.getRoot()));
    LookNames.without(scene.getRoot()).forEach(control -> flaws.found.add("nameless: " + control));
    return flaws.found;
  }

  /** @param ground the last thing with a ground of its own that the node is in */
  private void look(Node node, Node ground, Scene scene, boolean scrolls) {
    if (!node.isVisible() || node instanceof WebView) {
      return;
    }
    if (node instanceof Labeled labeled) {
      cut(labeled);
    }
    if (!scrolls && (node instanceof Labeled || node instanceof TextInputControl)) {
      outside(node, scene);
      below(node, ground);
    }
    if (node instanceof Parent parent) {
      boolean below = scrolls || node instanceof ScrollPane || node instanceof ListView || node instanceof TableView || node instanceof TreeView;
      Node its = node instanceof Region region && region.getBackground() != null && !region.getBackground().isEmpty() ? node : ground;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, its, scene, below));
    }
  }

  /** What a panel has no room for would hang out below it. */
  private void below(Node node, Node ground) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    Bounds its = ground.localToScene(ground.getLayoutBounds());
    if (at.getMaxY() > its.getMaxY() + SLACK && at.getHeight() > 0) {
      found.add("below its panel: " + name(node) + " " + Math.round(at.getMaxY()) + ", " + name(ground) + " " + Math.round(its.getMaxY()));
    }
  }

  /** Words end in an ellipsis only where the whole of them is in a tooltip. */
  private void cut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isBlank() || labeled.getWidth() == 0) {
      return;
    }
    if (labeled.getChildrenUnmodifiable().stream().anyMatch(child -> isCut(child, labeled)) && !isTold(labeled)) {
      found.add("cut: " + name(labeled) + " «" + text.strip().replace('\n', ' ') + "»");
    }
  }

  private static boolean isCut(Node child, Labeled labeled) {
    return child instanceof Text shown && !shown.getText().equals(labeled.getText()) && shown.getText().endsWith(labeled.getEllipsisString());
  }

  /** Whether a tooltip has the whole, of the label itself or of what it is in. */
  private static boolean isTold(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(Tip.class) instanceof Tip tip && !tip.text().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void outside(Node node, Scene scene) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    boolean isOut = at.getMinX() < -SLACK || at.getMinY() < -SLACK
        || at.getMaxX() > scene.getWidth() + SLACK || at.getMaxY() > scene.getHeight() + SLACK;
    if (isOut && at.getWidth() > 0 && at.getHeight() > 0) {
      found.add("outside: " + name(node) + " " + Math.round(at.getMinX()) + "," + Math.round(at.getMinY())
          + " to " + Math.round(at.getMaxX()) + "," + Math.round(at.getMaxY()));
    }
  }

  private static String name(Node node) {
    return node.getClass().getSimpleName() + List.copyOf(node.getStyleClass());
  }
}
