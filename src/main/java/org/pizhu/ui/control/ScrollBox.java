package org.pizhu.ui.control;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as what is in it at its breadth, and where there is less room, that scrolls. An ordinary pane asks how high it is without a breadth. */
public final class ScrollBox extends ScrollPane {

  private static final double LEAST = 40;

  private final Region content;

  /** About something that is as broad as there is room. */
  public ScrollBox(Region content) {
    super(content);
    this.content = content;
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "scroll-box");
  }

  /**
   * Lets the keyboard come to it and scroll it while there is something that has no room: for words that no key reaches else.
   *
   * @param name how it is called
   * @return this
   */
  public ScrollBox reachable(String name) {
    setAccessibleText(name);
    InvalidationListener fit = observable -> setFocusTraversable(content.getHeight() > getViewportBounds().getHeight() + 1);
    content.heightProperty().addListener(fit);
    viewportBoundsProperty().addListener(fit);
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(LEAST, computePrefHeight(width));
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? -1 : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    return snapSizeY(content.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }
}
