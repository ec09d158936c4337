package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * All differences from the first row to the last on the height of the view, and which part is in sight. A click or a drag goes there. What was
 * removed stands at the left, what was added at the right, what was changed in both halves; what was moved is hollow.
 */
final class DiffMap extends Region {

  private static final double WIDTH = 18;
  private static final double MARK = 3;
  private static final double EDGE = 3;

  private final IntConsumer go;
  private final Region sight = new Region();
  private final List<Region> marks = new ArrayList<>();
  private @Nullable CompareSheet sheet;
  /** Where each row begins, of the height of all: from 0 to 1; and 1 at last. */
  private double[] starts = {0, 1};
  private double sightFrom;
  private double sightTo;
  private double builtHeight = -1;

  /**
   * @param name what it is, for those who hear the window
   * @param go goes to a row
   */
  DiffMap(String name, IntConsumer go) {
    this.go = go;
    getStyleClass().add("diff-map");
    sight.getStyleClass().add("sight");
    sight.setMouseTransparent(true);
    getChildren().add(sight);
    setAccessibleText(name);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::goTo);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goTo);
  }

  private void goTo(MouseEvent event) {
    CompareSheet shown = sheet;
    if (shown != null && !shown.rows().isEmpty() && getHeight() > 0) {
      double at = Math.max(0, Math.min(1, event.getY() / getHeight()));
      int row = 0;
      while (row + 1 < shown.rows().size() && starts[row + 1] <= at) {
        row++;
      }
      go.accept(row);
      event.consume();
    }
  }

  void show(@Nullable CompareSheet shown) {
    sheet = shown;
    int count = shown == null ? 0 : shown.rows().size();
    starts = new double[count + 1];
    double sum = 0;
    for (int i = 0; shown != null && i < count; i++) {
      starts[i] = sum;
      sum += shown.rows().get(i).weight();
    }
    starts[count] = sum;
    for (int i = 0; sum > 0 && i <= count; i++) {
      starts[i] /= sum;
    }
    builtHeight = -1;
    requestLayout();
  }

  /**
   * Marks what is in sight.
   *
   * @param first the first row of it
   * @param last the last
   */
  void sight(int first, int last) {
    int count = starts.length - 1;
    sightFrom = count == 0 ? 0 : starts[Math.max(0, Math.min(count - 1, first))];
    sightTo = count == 0 ? 0 : starts[Math.max(0, Math.min(count, last + 1))];
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    if (height != builtHeight) {
      builtHeight = height;
      build(height);
    }
    sight.resizeRelocate(0, sightFrom * height, getWidth(), Math.max(MARK, (sightTo - sightFrom) * height));
  }

  /** One mark for each place where there is room for one: there may be more differences than pixels. */
  private void build(double height) {
    getChildren().removeAll(marks);
    marks.clear();
    CompareSheet shown = sheet;
    if (shown == null || height < MARK) {
      return;
    }
    int places = (int) (height / MARK);
    String[] taken = new String[places];
    for (Spot spot : shown.spots()) {
      for (int row : spot.row() == spot.otherRow() ? new int[] {spot.row()} : new int[] {spot.row(), spot.otherRow()}) {
        int place = Math.min(places - 1, (int) (starts[row] * places));
        String style = style(spot);
        if (taken[place] == null) {
          taken[place] = style;
          add(place * MARK, style);
        } else if (!taken[place].equals(style) && !taken[place].equals(Look.CHANGED.styleClass())) {
          taken[place] = Look.CHANGED.styleClass();
          add(place * MARK, taken[place]);
        }
      }
    }
  }

  private void add(double y, String style) {
    Region mark = new Region();
    mark.getStyleClass().addAll("map-mark", style);
    mark.setMouseTransparent(true);
    double half = (WIDTH - 2 * EDGE) / 2;
    boolean isLeft = style.equals(Look.REMOVED.styleClass());
    boolean isRight = style.equals(Look.ADDED.styleClass());
    mark.resizeRelocate(isRight ? EDGE + half : EDGE, y, isLeft || isRight ? half : 2 * half, MARK);
    mark.setManaged(false);
    marks.add(mark);
    getChildren().add(mark);
  }

  private static String style(Spot spot) {
    return (switch (spot.difference().kind()) {
      case ADDED -> Look.ADDED;
      case REMOVED -> Look.REMOVED;
      case MOVED -> Look.MOVED;
      case CHANGED -> Look.CHANGED;
      case FORMATTED -> Look.PUNCTUATION;
      case PICTURE -> spot.difference().picture() != null && spot.difference().picture().isLost()
          ? Look.REMOVED
          : spot.difference().picture() != null && spot.difference().picture().isGained() ? Look.ADDED : Look.CHANGED;
    }).styleClass();
  }
}
