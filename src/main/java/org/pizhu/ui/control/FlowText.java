package org.pizhu.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** Text that wraps at the width it is given, with something painted around parts of it. */
public abstract class FlowText extends Region {

  /** The text; whoever inherits adds it to the children, before what is painted over it and behind what is painted under it. */
  protected final TextFlow flow = new TextFlow();

  /** Paints what stands around the text, whose lines are known now. */
  protected abstract void paintAround();

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected final double computePrefWidth(double height) {
    return flow.prefWidth(-1);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    return snapSizeY(flow.prefHeight(width));
  }

  @Override
  protected final void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    paintAround();
  }
}
