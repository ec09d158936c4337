package org.pizhu.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text area of several lines that is as high as its text, between a least and a most number of lines. */
public class GrowingTextArea extends TextArea {

  private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");

  /** A carriage return, alone or with a line feed; NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR of Unicode (UAX 14, class BK and NL). */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private final Text trial = new Text();
  private final Map<Integer, Double> heights = new HashMap<>();
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
    fontProperty().addListener(observable -> {
      heights.clear();
      requestLayout();
    });
  }

  /** Takes what ends a line on other systems and in other programs for the end of a line; JavaFX would leave it out, or show it as a box. */
  @Override
  public void replaceText(int start, int end, String text) {
    super.replaceText(start, end, LINE_END.matcher(text).replaceAll("\n"));
  }

  /** Pastes all of a text that has a NUL in it, without that. */
  @Override
  public void paste() {
    PastedText.longer(Clipboard.getSystemClipboard()).ifPresentOrElse(this::replaceSelection, super::paste);
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
    double edges = snappedTopInset() + snappedBottomInset();
    if (!(lookup(".content") instanceof Region content)) {
      return heightOf(minLines) + edges;
    }
    double padding = content.getInsets().getTop() + content.getInsets().getBottom();
    double needed = needed(content, Math.max(1, width - snappedLeftInset() - snappedRightInset()), padding);
    double most = heightOf(maxLines) + padding;
    pseudoClassStateChanged(SCROLLING, needed > most);
    return snapSizeY(Math.min(Math.max(needed, heightOf(minLines) + padding), most) + edges);
  }

  /** The area's own content knows best how its text wraps, but says that it needs no less height than it has: its text tells. */
  private double needed(Region content, double width, double padding) {
    double asked = content.prefHeight(width);
    String text = getText();
    return content.lookupAll(".text").stream()
        .filter(node -> node instanceof Text shown && shown.getText().equals(text) && !text.isEmpty())
        .mapToDouble(node -> node.getLayoutBounds().getHeight() + padding)
        .findFirst().orElse(text.isEmpty() ? heightOf(1) + padding : asked);
  }

  /** Asked for again and again by every layout; a text is set anew only for another font. */
  private double heightOf(int lines) {
    return heights.computeIfAbsent(lines, count -> {
      trial.setText("国\n".repeat(count - 1) + "国");
      return trial.getLayoutBounds().getHeight();
    });
  }
}
