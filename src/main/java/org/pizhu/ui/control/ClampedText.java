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
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

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
  /** The last answer to how high it would be, and what is shown: a list asks for the same widths over and over. */
  private @Nullable Fit measured;
  private @Nullable Fit fitted;

  /**
   * What is shown at a width. Measuring one must not change what stands on the screen at another.
   *
   * @param width the width, in pixels
   * @param words the text, or the beginning of it
   * @param isCut whether that is less than the text
   * @param height in pixels
   */
  private record Fit(double width, String words, boolean isCut, double height) {}

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
    measured = null;
    fitted = null;
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
    double inner = (width < 0 ? computePrefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
    return (inner <= 0 ? 0 : fit(inner).height()) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    if (width <= 0) {
      return;
    }
    Fit fit = fit(width);
    if (fit != fitted) {
      fitted = fit;
      showBody(Texts.parts(fit.words()));
      tail.setText(fit.isCut() ? ELLIPSIS : ending);
      clamped.set(fit.isCut());
    }
    flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, fit.height());
  }

  /** Decides what is shown at a width. */
  private Fit fit(double width) {
    if (fitted != null && fitted.width() == width) {
      return fitted;
    }
    Fit known = measured;
    if (known == null || known.width() != width) {
      known = fitAnew(width);
      measured = known;
    }
    return known;
  }

  private Fit fitAnew(double width) {
    trial.setWrappingWidth(width);
    int most = maxLines.get();
    int lines = lines(text + ending);
    boolean cut = lines > most;
    String shown = text;
    int withoutEnding = lines(text);
    if (!cut && withoutEnding < lines) {
      // The ellipsis alone would stand on a line of its own: it takes the place of the last characters instead.
      cut = true;
      most = withoutEnding;
    }
    if (cut) {
      shown = cut(width, most);
    }
    return new Fit(width, shown, cut, snapSizeY(height(shown + (cut ? ELLIPSIS : ending))));
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

  private String cut(double width, int most) {
    lines(text);
    double room = width - lineHeight();
    int end = Math.min(text.length(), trial.hitTest(new Point2D(room, (most - 0.5) * lineHeight())).getInsertionIndex());
    while (end > 0 && lines(text.substring(0, end) + ELLIPSIS) > most) {
      end--;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing();
  }

  /** How many lines a text has. Counted by its own lines: how high a line of one font is may be another number later, or for another text. */
  private int lines(String tried) {
    double height = height(tried);
    return Math.max(1, (int) Math.round((height + trial.getLineSpacing()) / (lineHeight() + trial.getLineSpacing())));
  }

  /** The height of a line of what is tried, without what is between lines: as high as a caret would be there. */
  private double lineHeight() {
    double from = 0;
    double to = 0;
    for (PathElement part : trial.caretShape(0, true)) {
      if (part instanceof MoveTo begin) {
        from = begin.getY();
      } else if (part instanceof LineTo end) {
        to = end.getY();
      }
    }
    return Math.max(1, Math.abs(to - from));
  }

  private double height(String tried) {
    trial.setText(tried);
    return trial.getLayoutBounds().getHeight();
  }
}
