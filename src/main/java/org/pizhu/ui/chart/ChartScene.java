package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pizhu.ui.chart.Shape.Anchor;
import org.pizhu.ui.chart.Shape.Type;
import org.pizhu.ui.chart.Shape.Words;

/**
 * A chart, drawn: the one drawing that the screen, SVG and PNG show.
 *
 * @param width in pixels
 * @param height in pixels
 * @param shapes from the ground up
 * @param marks what can be pointed at, row by row
 */
record ChartScene(double width, double height, List<Shape> shapes, List<Mark> marks) {

  static final ChartScene EMPTY = new ChartScene(1, 1, List.of(), List.of());

  private static final double LEFT = 8;
  private static final double MARGIN = 16;
  private static final double HEADING = 56;

  ChartScene {
    shapes = List.copyOf(shapes);
    marks = List.copyOf(marks);
  }

  /** The same with a title and a quieter line over it and a margin below, as it is saved. */
  ChartScene titled(String title, String note) {
    List<Shape> all = new ArrayList<>();
    double room = Math.max(width, 320) - 2 * MARGIN;
    all.add(new Words(
        LEFT, 26, TextWidth.fit(title, Type.TITLE.size(), room), Anchor.START, Type.TITLE, Ink.TEXT));
    all.add(new Words(LEFT, 44, TextWidth.fit(note, Type.SMALL.size(), room), Anchor.START, Type.SMALL, Ink.FAINT));
    shapes.forEach(shape -> all.add(shape.down(HEADING)));
    return new ChartScene(
        Math.max(width, 320), height + HEADING + MARGIN, all, marks.stream().map(mark -> mark.down(HEADING)).toList());
  }

  /** What a point means. */
  Optional<Mark> at(double x, double y) {
    return marks.stream().filter(mark -> mark.contains(x, y)).findFirst();
  }

  /** The mark of an item. */
  Optional<Mark> mark(String key) {
    return marks.stream().filter(mark -> mark.item().key().equals(key)).findFirst();
  }

  /**
   * The mark beside another: in the same column for a step of rows, else in the same row; where there is none at just that place, the
   * nearest one that is further on.
   *
   * @param rows steps down, or up below 0
   * @param columns steps to the right, or to the left below 0
   * @return the same mark at the edge
   */
  Mark beside(Mark from, int rows, int columns) {
    int sign = Integer.signum(rows + columns);
    return marks.stream()
        .filter(mark -> sign * (rows != 0 ? mark.row() - from.row() : mark.column() - from.column()) > 0)
        .min(Comparator
            .<Mark>comparingInt(mark -> off(mark, from, rows != 0))
            .thenComparingInt(mark -> Math.abs(Math.abs(rows != 0 ? mark.row() - from.row() : mark.column() - from.column())
                - Math.abs(rows + columns))))
        .orElse(from);
  }

  /** How far a mark is beside the way; a little beside in the next row is better than straight on at the other end. */
  private static int off(Mark mark, Mark from, boolean vertical) {
    int along = Math.abs(vertical ? mark.row() - from.row() : mark.column() - from.column());
    int across = Math.abs(vertical ? mark.column() - from.column() : mark.row() - from.row());
    return across * 1_000 + (across == 0 ? 0 : along);
  }
}
