package org.pizhu.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list whose one node takes the cell's whole width and asks for the height that it needs there. An ordinary
 * cell measures its node without a width, so that text which wraps would be cut.
 */
public abstract class FillCell<T> extends ListCell<T> {

  /** The list fills what is left below its items with empty cells; without a height it would need no end of them. */
  private static final double EMPTY_HEIGHT = 48;

  /** Shows the node; there must be no text. */
  protected final void fill(Node node) {
    if (getGraphic() != node) {
      setText(null);
      setGraphic(node);
    }
  }

  /** Shows nothing. */
  protected final void clear() {
    setText(null);
    setGraphic(null);
  }

  /** The node that is shown; none in an empty cell. */
  protected final @Nullable Node shown() {
    return getGraphic();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Node node = getGraphic();
    if (node == null) {
      return EMPTY_HEIGHT;
    }
    double inner = Math.max(-1, width - snappedLeftInset() - snappedRightInset());
    return snapSizeY(node.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node node = getGraphic();
    if (node != null) {
      node.resizeRelocate(
          snappedLeftInset(),
          snappedTopInset(),
          getWidth() - snappedLeftInset() - snappedRightInset(),
          getHeight() - snappedTopInset() - snappedBottomInset());
    }
  }
}
