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
  /** The base line of the first line of the title. */
  private static final double BASE = 26;
  private static final double TITLE_LINE = 18;
  private static final double NOTE_LINE = 16;
  /** From the last line of the note to the chart. */
  private static final double BELOW = 12;

  ChartScene {
    shapes = List.copyOf(shapes);
    marks = List.copyOf(marks);
  }

  /**
   * The same with a title and a quieter note over it and a margin below, as it is saved: all of both is to be read there, since no pointer shows what
   * is cut.
   */
  ChartScene titled(String title, String note) {
    List<Shape> all = new ArrayList<>();
    double room = Math.max(width, 320) - 2 * MARGIN;
    double y = BASE;
    for (String line : TextWidth.lines(title, Type.TITLE.size(), room)) {
      all.add(new Words(LEFT, y, line, Anchor.START, Type.TITLE, Ink.TEXT));
      y += TITLE_LINE;
    }
    for (String line : TextWidth.lines(note, Type.SMALL.size(), room)) {
      all.add(new Words(LEFT, y, line, Anchor.START, Type.SMALL, Ink.FAINT));
      y += NOTE_LINE;
    }
    double heading = y - NOTE_LINE + BELOW;
    shapes.forEach(shape -> all.add(shape.down(heading)));
    return new ChartScene(
        Math.max(width, 320), height + heading + MARGIN, all, marks.stream().map(mark -> mark.down(heading)).toList());
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
