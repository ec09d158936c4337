package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The line below a headline in the list: at the left where and when, at the right the figures. Where a list is too narrow for all of it, the
 * figures that say least give way one after the other, before the outlet is cut to less than can be recognised.
 */
final class MetaLine extends HBox {

  /** As broad as four characters: of an outlet of a longer name there is an ellipsis behind three. */
  private static final double LEAST = 50;

  private final Region gap = new Region();
  private final List<Region> cut;
  private final List<Node> givingWay;

  /**
   * @param left what stands at the left, in its order
   * @param right what stands at the right, in its order
   * @param cut what of it is cut where there is too little room, the first first; never to less than it needs to be recognised while anything
   *     else can give way
   * @param givingWay what of it is left out before that, the first first
   */
  MetaLine(List<Node> left, List<Node> right, List<Region> cut, List<Node> givingWay) {
    this.cut = List.copyOf(cut);
    this.givingWay = List.copyOf(givingWay);
    getChildren().addAll(left);
    getChildren().add(gap);
    getChildren().addAll(right);
  }

  /** What does not fit gives way: else the line would be broader than its row, and end where nobody sees it. */
  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  private static double wide(Node node) {
    return node.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double room = getWidth() - insets.getLeft() - insets.getRight();
    List<Node> shown = new ArrayList<>(getManagedChildren());
    for (Node node : givingWay) {
      boolean stands = shown.contains(node) && least(shown) <= room;
      node.setVisible(stands);
      if (!stands) {
        shown.remove(node);
      }
    }
    Map<Node, Double> lost = lost(shown, Math.max(0, broad(shown) - room));
    double left = Math.max(0, room - broad(shown));
    double x = insets.getLeft();
    double high = getHeight() - insets.getTop() - insets.getBottom();
    for (Node node : shown) {
      double width = node == gap ? left : wide(node) - lost.getOrDefault(node, 0.0);
      layoutInArea(node, x, insets.getTop(), width, high, 0, getAlignment().getHpos(), getAlignment().getVpos());
      // The gap is between two that have a space between them already.
      x += width + (node == gap ? 0 : getSpacing());
    }
  }

  /** What each loses where so much is too much: the first to cut first, down to what is recognised; what is still too much then likewise. */
  private Map<Node, Double> lost(List<Node> shown, double excess) {
    Map<Node, Double> lost = new HashMap<>();
    double rest = excess;
    for (double least : new double[] {LEAST, 0}) {
      for (Region region : cut) {
        if (shown.contains(region)) {
          double less = Math.min(rest, Math.max(0, wide(region) - lost.getOrDefault(region, 0.0) - least));
          lost.merge(region, less, Double::sum);
          rest -= less;
        }
      }
    }
    return lost;
  }

  private double spaces(List<Node> shown) {
    return getSpacing() * Math.max(0, shown.stream().filter(node -> node != gap).count() - 1);
  }

  private double broad(List<Node> shown) {
    return shown.stream().filter(node -> node != gap).mapToDouble(MetaLine::wide).sum() + spaces(shown);
  }

  /** The least breadth at which all of these can stand. */
  private double least(List<Node> shown) {
    return shown.stream().filter(node -> node != gap)
        .mapToDouble(node -> node instanceof Region region && cut.contains(region) ? Math.min(LEAST, wide(node)) : wide(node))
        .sum() + spaces(shown);
  }
}
