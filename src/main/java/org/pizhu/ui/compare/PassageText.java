package org.pizhu.ui.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Style;
import org.pizhu.model.BlockKind;
import org.pizhu.ui.compare.CompareModel.Pick;
import org.pizhu.ui.compare.CompareModel.Place;
import org.pizhu.ui.control.FlowText;
import org.pizhu.ui.control.Texts;
import org.pizhu.ui.control.Tip;

/**
 * The text of a cell: what differs with its colour and its form, annotations as tints with a line, and what is selected. Text can be selected with
 * the mouse.
 */
final class PassageText extends FlowText {

  /** Something that is painted behind or over some characters, from one place in the cell's text to another. */
  private record Paint(int from, int to, Path path, boolean isLine) {}

  private final CompareModel model;
  private final CompareContent content;
  private final CompareCell cell;
  private final List<MarkRun> marks;
  private final MarkClick click;
  private final int row;
  private final int column;
  private final List<Paint> paints = new ArrayList<>();
  private final Path selected = path("selected");
  private final Path focused = path("spot-focused");
  private final Tip tip = new Tip(flow);
  private final String shown;
  private List<MarkRun> pointed = List.of();
  /** The model lives longer than a row. */
  private final InvalidationListener onPick = observable -> requestLayout();

  /** What becomes of a click on an annotation. */
  interface MarkClick {
    void open(MarkRun mark);
  }

  /**
   * @param row the row of the cell
   * @param column its place in the row
   * @param marks the annotations in the text of the cell
   * @param click what becomes of a click on one of them
   */
  PassageText(
      CompareModel model, CompareContent content, CompareCell cell, int row, int column, List<MarkRun> marks, MarkClick click) {
    this.model = model;
    this.content = content;
    this.cell = cell;
    this.row = row;
    this.column = column;
    this.marks = marks;
    this.click = click;
    getStyleClass().addAll("passage-text", cell.kind() == BlockKind.CAPTION ? "sans" : "serif");
    flow.getStyleClass().add("flow");
    shown = cell.segments().stream().map(segment -> segment.range().of(content.text(segment.side()))).collect(Collectors.joining());
    marks.stream().filter(mark -> !mark.isCarried()).forEach(mark -> paint(mark.from(), mark.to(), "note-mark", "hue-" + mark.annotation().color().key()));
    build();
    getChildren().addAll(selected, flow, focused);
    marks.forEach(mark -> line(
        mark.from(), mark.to(), mark.isCarried() ? "carried-line" : "note-line", "hue-" + mark.annotation().color().key()));
    model.pick().addListener(new WeakInvalidationListener(onPick));
    model.current().addListener(new WeakInvalidationListener(onPick));
    flow.setOnMousePressed(this::pressed);
    flow.setOnMouseDragged(this::dragged);
    flow.setOnMouseClicked(this::clicked);
    flow.setOnMouseMoved(this::moved);
  }

  private void build() {
    int at = 0;
    for (Segment segment : cell.segments()) {
      int length = segment.range().length();
      for (Text text : Texts.of(shown.substring(at, at + length), "words", segment.look().styleClass())) {
        if (segment.styles().contains(Style.BOLD)) {
          text.getStyleClass().add("bold");
        }
        if (segment.styles().contains(Style.ITALIC)) {
          text.getStyleClass().add("italic");
        }
        flow.getChildren().add(text);
      }
      if (segment.look() != Look.SAME) {
        paint(at, at + length, "tint", segment.look().styleClass());
        if (segment.look() == Look.PUNCTUATION || segment.look() == Look.MOVED) {
          line(at, at + length, "form", segment.look().styleClass());
        }
      }
      at += length;
    }
  }

  private static Path path(String... styleClasses) {
    Path path = new Path();
    path.getStyleClass().setAll(styleClasses);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  private void paint(int from, int to, String... styleClasses) {
    Path path = path(styleClasses);
    paints.add(new Paint(from, to, path, false));
    getChildren().add(path);
  }

  private void line(int from, int to, String... styleClasses) {
    Path path = path(styleClasses);
    paints.add(new Paint(from, to, path, true));
    getChildren().add(path);
  }

  // Layout

  @Override
  protected void paintAround() {
    for (Paint paint : paints) {
      PathElement[] shape = paint.isLine ? flow.underlineShape(paint.from, paint.to) : flow.rangeShape(paint.from, paint.to);
      paint.path.getElements().setAll(paint.path.getStyleClass().contains("carried-line") ? upperEdges(shape) : shape);
    }
    Pick pick = model.pick().get();
    selected.getElements().clear();
    if (pick != null && pick.column() == column && pick.from().row() <= row && row <= pick.to().row()) {
      selected.getElements().setAll(flow.rangeShape(
          pick.from().row() == row ? pick.from().at() : 0, pick.to().row() == row ? pick.to().at() : shown.length()));
    }
    focused.getElements().clear();
    int[] range = range(model.current().get());
    if (range != null) {
      focused.getElements().setAll(flow.rangeShape(range[0], range[1]));
    }
  }

  /** Of the bars below a text their upper edges: what is dotted is a line, not a frame. */
  private static PathElement[] upperEdges(PathElement[] bars) {
    List<PathElement> edges = new ArrayList<>();
    for (int i = 0; i + 1 < bars.length; i++) {
      if (bars[i] instanceof MoveTo) {
        edges.add(bars[i]);
        edges.add(bars[i + 1]);
      }
    }
    return edges.toArray(PathElement[]::new);
  }

  private int @Nullable [] range(int spot) {
    int at = 0;
    int[] range = null;
    for (Segment segment : cell.segments()) {
      int end = at + segment.range().length();
      if (spot != Spot.NONE && segment.spot() == spot && segment.look() != Look.SAME) {
        range = new int[] {range == null ? at : range[0], end};
      }
      at = end;
    }
    return range;
  }

  /** How far below its upper edge the difference in focus begins, in pixels; below 0 if it is not here. After layout. */
  double focusY() {
    return focused.getElements().isEmpty() ? -1 : focused.getBoundsInParent().getMinY();
  }

  // The mouse

  /** The place in the text that a point of the scene is at, or is next to. */
  private Place place(double sceneX, double sceneY) {
    Point2D point = flow.sceneToLocal(sceneX, sceneY);
    int at = point.getY() < 0
        ? 0
        : point.getY() > flow.getHeight() ? shown.length() : flow.hitTest(point).getInsertionIndex();
    return new Place(row, Math.max(0, Math.min(shown.length(), at)));
  }

  /** The text under the pointer in the column of this one; none between the texts. */
  private Optional<PassageText> under(MouseEvent event) {
    Node at = event.getPickResult().getIntersectedNode();
    while (at != null && !(at instanceof RowCell)) {
      at = at.getParent();
    }
    return at instanceof RowCell cellUnder ? cellUnder.passage(column) : Optional.empty();
  }

  private List<MarkRun> marksAt(MouseEvent event) {
    int at = flow.hitTest(new Point2D(event.getX(), event.getY())).getCharIndex();
    return marks.stream().filter(mark -> mark.from() <= at && at < mark.to()).toList();
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      model.pickFrom(column, place(event.getSceneX(), event.getSceneY()));
    }
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      under(event).ifPresent(text -> model.pickTo(text.place(event.getSceneX(), event.getSceneY())));
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      pickWord(flow.hitTest(new Point2D(event.getX(), event.getY())).getCharIndex());
      return;
    }
    int at = flow.hitTest(new Point2D(event.getX(), event.getY())).getCharIndex();
    int start = 0;
    for (Segment segment : cell.segments()) {
      int end = start + segment.range().length();
      if (start <= at && at < end && segment.spot() != Spot.NONE) {
        model.focus(segment.spot());
      }
      start = end;
    }
    List<MarkRun> there = marksAt(event);
    if (!there.isEmpty()) {
      click.open(there.get(there.size() - 1));
    }
  }

  private void pickWord(int at) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.CHINESE);
    breaks.setText(shown);
    if (at >= 0 && at < shown.length()) {
      int end = breaks.following(at);
      model.pick(column, new Place(row, Math.max(0, breaks.previous())), new Place(row, end));
    }
  }

  private void moved(MouseEvent event) {
    List<MarkRun> there = marksAt(event);
    if (!there.equals(pointed)) {
      pointed = there;
      flow.setCursor(there.isEmpty() ? Cursor.TEXT : Cursor.HAND);
      tip.text(there.stream().map(mark -> CompareWords.tip(model.words().ofMark(mark), mark)).collect(Collectors.joining("\n\n")));
    }
  }
}
