package org.pizhu.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph of a note: its words, before them the mark of its list, and bars for the quotes that it stands in. */
final class MarkdownRow extends Region {

  private static final double STEP = 14;
  private static final double BAR = 10;

  /** A stop of the keyboard on a link: as large as the link, and otherwise not seen. */
  private static final class Stop extends Button {
    private final int start;
    private final int end;

    Stop(int start, int end, String words, Runnable open) {
      this.start = start;
      this.end = end;
      getStyleClass().setAll("note-link-stop");
      setAccessibleRole(AccessibleRole.HYPERLINK);
      setAccessibleText(words);
      setMouseTransparent(true);
      setOnAction(event -> open.run());
    }
  }

  private final TextFlow flow = new TextFlow();
  private final List<Region> bars = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final Text mark = new Text();
  private final int depth;
  private int length;

  /**
   * @param quotes how many quotes it stands in
   * @param depth how many lists it stands in
   * @param marker the mark of its item; empty for none
   * @param styleClass what it is
   */
  MarkdownRow(int quotes, int depth, String marker, String styleClass) {
    this.depth = depth;
    getStyleClass().addAll("markdown-row", styleClass);
    if (depth == 0) {
      getStyleClass().add("unlisted");
    }
    mark.setText(marker);
    mark.getStyleClass().add("item-mark");
    for (int i = 0; i < quotes; i++) {
      Region bar = new Region();
      bar.getStyleClass().add("quote-bar");
      bars.add(bar);
    }
    getChildren().addAll(bars);
    getChildren().addAll(flow, mark);
  }

  void add(Text text) {
    flow.getChildren().add(text);
    length += text.getText().length();
  }

  /** Lets a click on what was added since a length do something. */
  void follow(int since, Runnable open) {
    int at = 0;
    for (Node node : flow.getChildren()) {
      if (at >= since) {
        // A press on a link is not one on the card, which would grow under the pointer.
        node.setOnMousePressed(MouseEvent::consume);
        node.setOnMouseClicked(event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.run();
            event.consume();
          }
        });
      }
      at += ((Text) node).getText().length();
    }
  }

  /** Makes what was added since a length a stop of the keyboard. */
  void stop(int since, String words, Runnable open) {
    Stop stop = new Stop(since, length, words, open);
    stops.add(stop);
    getChildren().add(stop);
  }

  /** How many characters it has. */
  int length() {
    return length;
  }

  private double indent() {
    return bars.size() * BAR + depth * STEP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return indent() + flow.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? -1 : Math.max(1, width - indent() - snappedLeftInset() - snappedRightInset());
    return snapSizeY(flow.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double inner = Math.max(1, getWidth() - left - snappedRightInset() - indent());
    flow.resizeRelocate(left + indent(), top, inner, snapSizeY(flow.prefHeight(inner)));
    for (int i = 0; i < bars.size(); i++) {
      bars.get(i).resizeRelocate(left + i * BAR, 0, 2, getHeight());
    }
    mark.relocate(left + indent() - mark.getLayoutBounds().getWidth() - 4, top);
    for (Stop stop : stops) {
      Bounds place = bounds(flow.rangeShape(stop.start, stop.end));
      stop.resizeRelocate(
          flow.getLayoutX() + place.getMinX() - 1, flow.getLayoutY() + place.getMinY(),
          place.getWidth() + 2, place.getHeight());
    }
  }

  private static Bounds bounds(PathElement[] shape) {
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = 0;
    double maxY = 0;
    for (PathElement element : shape) {
      double x;
      double y;
      if (element instanceof MoveTo move) {
        x = move.getX();
        y = move.getY();
      } else if (element instanceof LineTo line) {
        x = line.getX();
        y = line.getY();
      } else if (element instanceof ClosePath) {
        continue;
      } else {
        throw new IllegalStateException("A shape of text has lines only, not " + element);
      }
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    return shape.length == 0 ? new BoundingBox(0, 0, 0, 0) : new BoundingBox(minX, minY, maxX - minX, maxY - minY);
  }
}
