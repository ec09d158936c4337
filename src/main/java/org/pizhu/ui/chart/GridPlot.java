package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.chart.Shape.Anchor;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Type;
import org.pizhu.ui.chart.Shape.Words;

/**
 * Numbers in rows and columns, the larger the darker, each to be read in its cell.
 *
 * @param rows from the top
 * @param columns the names over the columns
 * @param header what the columns of the table are called: row, column, number
 * @param names which part of a long name of a row is shown
 */
record GridPlot(List<Row> rows, List<String> columns, List<String> header, Names names) implements Plot {

  private static final String COLOR = "tag-blue";
  private static final double LEAST = 30;
  private static final double MOST = 46;
  private static final double ROW = 26;
  private static final double GAP = 8;
  private static final double NAMES = 210;
  private static final double HEAD = 22;
  private static final double HEADS = 120;
  private static final double SIN = Math.sin(Math.toRadians(Words.SLANT));

  /** Which part of a name is shown where there is no room for all of it. */
  enum Names {
    /** Its beginning, as of a headline. */
    BEGINNING,
    /** Its end, as of a path. */
    END
  }

  /** How a row is meant. */
  enum Kind {
    /** One of many; shaded against the largest number of all those. */
    USUAL,
    /** A sum over the others; shaded against its own largest number. */
    SUM
  }

  /**
   * A row.
   *
   * @param name what stands before it
   * @param cells as many as there are columns
   */
  record Row(String name, Kind kind, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param number its number; below 0 where there can't be one
   * @param outlined whether it is drawn without a shade, because it isn't to be compared with the others
   * @param item what it stands for; none where there is nothing behind it
   */
  record Cell(int number, boolean outlined, @Nullable Item item) {}

  GridPlot {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    header = List.copyOf(header);
  }

  @Override
  public ChartScene layout(double width, double height) {
    double room = Math.min(NAMES, BarPlot.widest(rows.stream().map(Row::name).toList(), Type.LABEL)) + GAP;
    double left = room + GAP;
    double wide = wide(width - left - GAP);
    boolean slanted = BarPlot.widest(columns, Type.SMALL) > wide;
    double heads = slanted
        ? Math.min(HEADS, BarPlot.widest(columns, Type.SMALL) * SIN + Type.SMALL.size() + GAP)
        : HEAD;
    List<Shape> shapes = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      double x = left + (column + 0.5) * wide;
      String name = fit(columns.get(column), Type.SMALL, slanted ? (heads - GAP) / SIN : wide);
      shapes.add(new Words(
          x, heads - GAP, name, slanted ? Anchor.START : Anchor.MIDDLE, Type.SMALL, Ink.SOFT, slanted));
    }
    for (int row = 0; row < rows.size(); row++) {
      double y = heads + row * ROW;
      shapes.add(new Words(
          room, y + ROW / 2 + 4, fit(rows.get(row).name(), Type.LABEL, room - GAP), Anchor.END, Type.LABEL, Ink.TEXT));
      draw(row, left, y, wide, shapes, marks);
    }
    double across = left + columns.size() * wide + (slanted ? overhang(wide) : 0);
    return new ChartScene(Math.max(width, across), heads + rows.size() * ROW + 1, shapes, marks);
  }

  /** The width of a column; where names lean out over the last one, there has to be room for them too. */
  private double wide(double room) {
    int count = Math.max(1, columns.size());
    double wide = Math.min(MOST, room / count);
    if (BarPlot.widest(columns, Type.SMALL) > wide) {
      wide = Math.min(wide, (room - overhang(wide)) / count);
    }
    return Math.max(LEAST, wide);
  }

  /** How far the names over the columns lean out to the right. */
  private double overhang(double wide) {
    double most = 0;
    for (int column = 0; column < columns.size(); column++) {
      double end = Math.min(HEADS - GAP, TextWidth.of(columns.get(column), Type.SMALL.size()) * SIN);
      most = Math.max(most, end + Type.SMALL.size() - (columns.size() - column - 0.5) * wide);
    }
    return most;
  }

  /** Columns as rows: of tags that begin alike the same part has to be seen over both. */
  private String fit(String name, Type type, double room) {
    return names == Names.END ? TextWidth.fitEnd(name, type.size(), room) : TextWidth.fit(name, type.size(), room);
  }

  private void draw(int row, double left, double y, double wide, List<Shape> shapes, List<Mark> marks) {
    double most = most(rows.get(row).kind());
    for (int column = 0; column < columns.size(); column++) {
      Cell cell = rows.get(row).cells().get(column);
      double x = left + column * wide;
      boolean shaded = cell.number() > 0 && !cell.outlined();
      shapes.add(new Box(
          x, y, wide - 1, ROW - 1, shaded ? Ink.full(COLOR).shade(Math.min(1, cell.number() / most)) : null,
          cell.number() < 0 ? null : Ink.LINE));
      if (cell.number() != 0) {
        shapes.add(new Words(
            x + wide / 2, y + ROW / 2 + 4, cell.number() < 0 ? "·" : Integer.toString(cell.number()), Anchor.MIDDLE,
            Type.SMALL, cell.number() < 0 || cell.outlined() ? Ink.FAINT : Ink.TEXT));
      }
      if (cell.item() != null) {
        marks.add(new Mark(cell.item(), row, column, x, y, wide, ROW));
      }
    }
  }

  private double most(Kind kind) {
    return Math.max(1, rows.stream()
        .filter(row -> row.kind() == kind)
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.outlined())
        .mapToInt(Cell::number)
        .max()
        .orElse(0));
  }

  @Override
  public ChartTable list() {
    List<ChartTable.Row> listed = new ArrayList<>();
    for (Row row : rows) {
      for (int column = 0; column < columns.size(); column++) {
        Cell cell = row.cells().get(column);
        if (cell.number() > 0) {
          listed.add(new ChartTable.Row(List.of(row.name(), columns.get(column), cell.number()), cell.item()));
        }
      }
    }
    return new ChartTable(header, listed);
  }

  @Override
  public ChartTable sheet() {
    List<String> names = new ArrayList<>(List.of(""));
    names.addAll(columns);
    return new ChartTable(names, rows.stream().map(row -> {
      List<Object> cells = new ArrayList<>(List.of(row.name()));
      row.cells().forEach(cell -> cells.add(cell.number() < 0 ? "" : cell.number()));
      return new ChartTable.Row(cells, null);
    }).toList());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
