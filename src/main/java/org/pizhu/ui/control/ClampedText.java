package org.pizhu.ui.control;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that wraps and shows at most some lines; what is cut ends in a quiet ellipsis and a tooltip tells the whole. A
 * text that came cut from its source gets the same ellipsis.
 */
public final class ClampedText extends Region {

  private static final String ELLIPSIS = "…";

  private final Text body = new Text();
  private final Text tail = new Text();
  private final TextFlow flow = new TextFlow(body, tail);
  /** Never shown: text is tried in it before it is shown. */
  private final Text trial = new Text();
  private final IntegerProperty maxLines = new SimpleIntegerProperty(this, "maxLines");
  private final ReadOnlyBooleanWrapper clamped = new ReadOnlyBooleanWrapper(this, "clamped");
  private final Tip whole = new Tip(this);
  private String text = "";
  private String ending = "";
  private double fittedWidth = -1;
  private double fittedHeight;

  /**
   * @param maxLines the most lines that it shows, 1 or more
   */
  public ClampedText(int maxLines) {
    this.maxLines.set(maxLines);
    getStyleClass().add("clamped-text");
    body.getStyleClass().add("body");
    tail.getStyleClass().add("tail");
    getChildren().add(flow);
    setAccessibleRole(AccessibleRole.TEXT);
    trial.fontProperty().bind(body.fontProperty());
    trial.lineSpacingProperty().bind(flow.lineSpacingProperty());
    body.fontProperty().addListener(observable -> changed());
    flow.lineSpacingProperty().addListener(observable -> changed());
    this.maxLines.addListener(observable -> changed());
    clamped.addListener((observable, before, cut) -> whole.text(cut ? text : ""));
  }

  /** Shows a text that is whole. */
  public void show(String shown) {
    show(shown, "");
  }

  /** Shows a text that was cut before it came here: it ends in an ellipsis. */
  public void showCut(String shown) {
    show(shown, ELLIPSIS);
  }

  private void show(String shown, String shownEnding) {
    if (!shown.equals(text) || !shownEnding.equals(ending)) {
      text = shown;
      ending = shownEnding;
      whole.text(clamped.get() ? shown : "");
      setAccessibleText(shown + shownEnding);
      changed();
    }
  }

  public IntegerProperty maxLinesProperty() {
    return maxLines;
  }

  /** Whether less than the text is shown. */
  public ReadOnlyBooleanProperty clampedProperty() {
    return clamped.getReadOnlyProperty();
  }

  private void changed() {
    fittedWidth = -1;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    trial.setWrappingWidth(0);
    trial.setText(text + ending);
    return snapSizeX(trial.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + 1;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    fit((width < 0 ? computePrefWidth(-1) : width) - snappedLeftInset() - snappedRightInset());
    return fittedHeight + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    fit(width);
    flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, fittedHeight);
  }

  /** Decides what is shown at a width. The last answer is kept: a list asks for the same width over and over. */
  private void fit(double width) {
    if (width == fittedWidth || width <= 0) {
      return;
    }
    fittedWidth = width;
    trial.setWrappingWidth(width);
    double limit = height("国" + "\n国".repeat(maxLines.get() - 1)) + 0.5;
    double height = height(text + ending);
    boolean cut = height > limit;
    String shown = text;
    double withoutEnding = height(text);
    if (!cut && withoutEnding < height) {
      // The ellipsis alone would stand on a line of its own: it takes the place of the last characters instead.
      cut = true;
      limit = withoutEnding + 0.5;
    }
    if (cut) {
      shown = cut(width, limit);
      height = height(shown + ELLIPSIS);
    }
    showBody(Texts.parts(shown));
    tail.setText(cut ? ELLIPSIS : ending);
    fittedHeight = snapSizeY(height);
    clamped.set(cut);
  }

  /** The first part keeps its node, which has the font; there are seldom more. */
  private void showBody(List<String> parts) {
    if (flow.getChildren().size() > 2) {
      flow.getChildren().setAll(body, tail);
    }
    body.setText(parts.isEmpty() ? "" : parts.get(0));
    for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
      Text more = new Text(part);
      // It comes in during a layout, when the style sheets have been read already.
      more.fontProperty().bind(body.fontProperty());
      more.fillProperty().bind(body.fillProperty());
      flow.getChildren().add(flow.getChildren().size() - 1, more);
    }
  }

  private String cut(double width, double limit) {
    double lineHeight = height("国");
    double room = width - lineHeight;
    height(text);
    int end = Math.min(text.length(), trial.hitTest(new Point2D(room, limit - lineHeight / 2)).getInsertionIndex());
    while (end > 0 && height(text.substring(0, end) + ELLIPSIS) > limit) {
      end--;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing();
  }

  private double height(String tried) {
    trial.setText(tried);
    return trial.getLayoutBounds().getHeight();
  }
}
