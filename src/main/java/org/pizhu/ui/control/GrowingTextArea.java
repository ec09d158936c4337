package org.pizhu.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text area of several lines that is as high as its text, between a least and a most number of lines. */
public class GrowingTextArea extends TextArea {

  private final Text trial = new Text();
  private final int minLines;
  private final int maxLines;

  /**
   * @param minLines the height of an empty area, in lines, 1 or more
   * @param maxLines the greatest height, in lines; longer text scrolls
   */
  public GrowingTextArea(int minLines, int maxLines) {
    this.minLines = minLines;
    this.maxLines = maxLines;
    getStyleClass().add("growing-area");
    setWrapText(true);
    setPrefRowCount(minLines);
    setMinWidth(0);
    trial.fontProperty().bind(fontProperty());
    textProperty().addListener(observable -> requestLayout());
    fontProperty().addListener(observable -> requestLayout());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets content = lookup(".content") instanceof Region region ? region.getInsets() : Insets.EMPTY;
    double across = content.getLeft() + content.getRight() + snappedLeftInset() + snappedRightInset();
    double along = content.getTop() + content.getBottom() + snappedTopInset() + snappedBottomInset();
    trial.setWrappingWidth(width < 0 ? 0 : Math.max(1, width - across));
    double needed = Math.max(heightOf(getText() + "\u200b"), heightOf(lines(minLines)));
    return snapSizeY(Math.min(needed, heightOf(lines(maxLines))) + along) + 1;
  }

  private static String lines(int count) {
    return "国\n".repeat(count - 1) + "国";
  }

  private double heightOf(String text) {
    trial.setText(text);
    return trial.getLayoutBounds().getHeight();
  }
}
