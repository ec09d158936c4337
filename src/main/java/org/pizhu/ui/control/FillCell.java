package org.pizhu.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list whose one node takes the cell's whole width and asks for the height that it needs there. An ordinary
 * cell measures its node without a width, so that text which wraps would be cut.
 */
public abstract class FillCell<T> extends ListCell<T> {

  /** The list fills what is left below its items with empty cells; without a height it would need no end of them. */
  private static final double EMPTY_HEIGHT = 48;

  private final Holder holder = new Holder();
  private @Nullable Node shown;
  private @Nullable Node lent;

  /** An empty cell. */
  protected FillCell() {
    setText(null);
    holder.getStyleClass().add("fill");
    setGraphic(holder);
  }

  /**
   * Holds all nodes that the cell has shown, of which one is to be seen. A node that comes into a scene anew has its styles looked up
   * anew, with all that is in it: with each line that is scrolled by.
   */
  private final class Holder extends Pane {
    @Override
    protected void layoutChildren() {
      if (shown != null) {
        shown.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }

  /** Shows one of the cell's own nodes in the place of the one before. It stays in the scene until the cell does not. */
  protected final void fill(Node node) {
    if (shown != node) {
      show(node);
    }
  }

  /** Shows a node that is the cell's for a while, such as an editor: it leaves the scene when another is shown. */
  protected final void lend(Node node) {
    if (shown != node) {
      show(node);
      lent = node;
    }
  }

  private void show(Node node) {
    clear();
    if (node.getParent() != holder) {
      holder.getChildren().add(node);
    }
    node.setVisible(true);
    shown = node;
    requestLayout();
    holder.requestLayout();
  }

  /** Shows nothing. */
  protected final void clear() {
    Node before = shown;
    if (before == null) {
      return;
    }
    if (before == lent) {
      holder.getChildren().remove(before);
      lent = null;
    } else {
      before.setVisible(false);
    }
    shown = null;
    requestLayout();
  }

  /** The node that is shown; none in an empty cell. */
  protected final @Nullable Node shown() {
    return shown;
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
    if (shown == null) {
      return EMPTY_HEIGHT;
    }
    double inner = Math.max(-1, width - snappedLeftInset() - snappedRightInset());
    return snapSizeY(shown.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    holder.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        getWidth() - snappedLeftInset() - snappedRightInset(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }
}
