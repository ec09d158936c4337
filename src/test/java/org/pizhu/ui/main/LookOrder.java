package org.pizhu.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;

/**
 * The way that the Tab key goes: as the nodes stand in the scene, whatever it looks like. It must not go up, nor back in a line, but to the top of a
 * column further right.
 */
final class LookOrder {

  private static final double SLACK = 2;

  private LookOrder() {}

  /** Where the Tab key goes against the reading order; JavaFX thread. */
  static List<String> against(Parent root) {
    List<Node> stops = new ArrayList<>();
    add(root, stops);
    List<String> found = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      Node from = stops.get(i - 1);
      Node to = stops.get(i);
      if (area(from) == area(to) && isAgainst(bounds(from), bounds(to))) {
        found.add("tab order: " + name(from) + " -> " + name(to));
      }
    }
    return found;
  }

  /** The panel or pane that a node is in; between these the order is another matter. */
  private static Node area(Node node) {
    Node at = node;
    while (at.getParent() != null && at.getParent().getParent() != null && at.getStyleClass().stream().noneMatch(style -> style.endsWith("panel") || style.endsWith("-pane"))) {
      at = at.getParent();
    }
    return at;
  }

  private static boolean isAgainst(Bounds from, Bounds to) {
    boolean isUp = to.getMaxY() <= from.getMinY() + SLACK && to.getMinX() < from.getMaxX();
    boolean isInLine = to.getMinY() < from.getCenterY() && to.getMaxY() > from.getCenterY();
    return isUp || isInLine && to.getMaxX() <= from.getMinX() + SLACK;
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static void add(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> add(child, stops));
    }
  }

  private static String name(Node node) {
    String words = node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null ? labeled.getText() : String.valueOf(node.getAccessibleText());
    boolean isList = node instanceof ListView || node instanceof TableView || node instanceof TreeView;
    return node.getClass().getSimpleName() + (isList ? "" : " «" + words + "»") + List.copyOf(node.getStyleClass());
  }
}
