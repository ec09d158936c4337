package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.chart.Shape.Anchor;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Line;
import org.pizhu.ui.chart.Shape.Type;
import org.pizhu.ui.chart.Shape.Words;

/**
 * Columns side by side, each on request divided into parts that stand on one another in the order of the legend.
 *
 * @param columns from the left
 * @param legend what the parts are; one means that the columns are not divided
 * @param header what the first two columns of the table are called: column, number; the parts follow
 */
record ColumnPlot(List<Column> columns, List<Part> legend, List<String> header) implements Plot {

  private static final double LEAST_HEIGHT = 160;
  private static final double TOP = 22;
  private static final double LEAST = 16;
  private static final double MOST = 72;
  private static final double GAP = 8;
  private static final double SWATCH = 10;
  private static final double LEGEND_ROW = 20;
  private static final double FOOT = 20;
  private static final double SLANTED_FOOT = 78;
  private static final double LABEL = 90;
  private static final double SIN = Math.sin(Math.toRadians(Words.SLANT));

  /**
   * A kind of parts.
   *
   * @param name in words
   * @param color a name as of an {@link Ink}
   */
  record Part(String name, String color) {}

  /**
   * A column.
   *
   * @param name what stands below it
   * @param number what stands over it
   * @param parts the numbers of its parts, as many as the legend has
   * @param item what the whole column stands for; none where there is nothing
   * @param items what its parts stand for, as many as the legend has; none where there is nothing
   */
  record Column(String name, int number, List<Integer> parts, @Nullable Item item, List<@Nullable Item> items) {
    int height() {
      return parts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  ColumnPlot {
    columns = List.copyOf(columns);
    legend = List.copyOf(legend);
    header = List.copyOf(header);
  }

  private boolean isDivided() {
    return legend.size() > 1;
  }

  @Override
  public ChartScene layout(double width, double height) {
    return new Layout(width, height).scene();
  }

  /** One drawing in the making. */
  private final class Layout {
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Mark> parts = new ArrayList<>();
    private final List<Mark> wholes = new ArrayList<>();
    private final double step;
    private final double left;
    private final double wide;
    private final double top;
    private final double high;
    private final double scale;
    private final int highest;

    Layout(double width, double height) {
      int most = columns.stream().mapToInt(Column::height).max().orElse(0);
      step = step(most);
      highest = (int) (Math.ceil(Math.max(1, most) / step) * step);
      left = GAP + TextWidth.of(Integer.toString(highest), Type.SMALL.size()) + GAP;
      wide = Math.max(LEAST, Math.min(MOST, (width - left - GAP) / Math.max(1, columns.size())));
      top = (isDivided() ? legend(width) : 0) + TOP;
      high = Math.max(LEAST_HEIGHT, height - top - (slanted() ? SLANTED_FOOT : FOOT));
      scale = high / highest;
    }

    /** Draws the legend in as many rows as it needs, and says how high it is. */
    private double legend(double width) {
      double x = GAP;
      double y = 0;
      for (Part part : legend) {
        String name = TextWidth.fit(part.name(), Type.SMALL.size(), Math.max(60, width - 4 * GAP));
        double room = SWATCH + 6 + TextWidth.of(name, Type.SMALL.size()) + 2 * GAP;
        if (x > GAP && x + room > width) {
          x = GAP;
          y += LEGEND_ROW;
        }
        Ink ink = Ink.full(part.color());
        shapes.add(new Box(x, y + 4, SWATCH, SWATCH, ink.tint(), ink));
        shapes.add(new Words(x + SWATCH + 6, y + 13, name, Anchor.START, Type.SMALL, Ink.SOFT));
        x += room;
      }
      return y + LEGEND_ROW;
    }

    ChartScene scene() {
      double bottom = top + high;
      double end = left + columns.size() * wide;
      for (int number = 0; number <= highest; number += (int) step) {
        double y = Math.rint(bottom - number * scale) - 0.5;
        shapes.add(new Line(left, y, end, y, number == 0 ? Ink.STRONG_LINE : Ink.LINE));
        shapes.add(new Words(left - GAP, y + 4, Integer.toString(number), Anchor.END, Type.SMALL, Ink.FAINT));
      }
      for (int i = 0; i < columns.size(); i++) {
        column(i, left + i * wide, bottom);
      }
      double foot = names(bottom);
      List<Mark> marks = new ArrayList<>(parts);
      marks.addAll(wholes);
      return new ChartScene(end + GAP, bottom + foot, shapes, marks);
    }

    private void column(int place, double x, double bottom) {
      Column column = columns.get(place);
      double bar = Math.max(10, wide - Math.max(2, wide / 5));
      double at = x + (wide - bar) / 2;
      double y = bottom;
      for (int part = 0; part < legend.size(); part++) {
        int number = column.parts().get(part);
        if (number > 0) {
          double height = number * scale;
          y -= height;
          Ink ink = Ink.full(legend.get(part).color());
          shapes.add(new Box(at, y, bar, height, ink.tint(), ink));
          String words = Integer.toString(number);
          if (isDivided() && height >= 13 && TextWidth.of(words, Type.SMALL.size()) <= bar - 2) {
            shapes.add(new Words(at + bar / 2, y + height / 2 + 4, words, Anchor.MIDDLE, Type.SMALL, Ink.TEXT));
          }
          Item item = column.items().get(part);
          if (isDivided() && item != null) {
            parts.add(new Mark(item, legend.size() - part, place, at, y, bar, height));
          }
        }
      }
      String number = Integer.toString(column.number());
      if (column.number() > 0 && TextWidth.of(number, Type.SMALL.size()) <= wide) {
        shapes.add(new Words(x + wide / 2, y - 5, number, Anchor.MIDDLE, Type.SMALL, Ink.TEXT));
      }
      if (column.item() != null) {
        double from = isDivided() ? y - TOP : top - TOP;
        double to = isDivided() ? y : bottom;
        wholes.add(new Mark(column.item(), 0, place, x, from, wide, to - from));
      }
    }

    private double widest() {
      return BarPlot.widest(columns.stream().map(Column::name).toList(), Type.SMALL);
    }

    private boolean slanted() {
      return widest() > wide * 2 - 6;
    }

    /** Names the columns, or as many of them as there is room for; says how high that is. */
    private double names(double bottom) {
      double widest = widest();
      boolean slanted = slanted();
      double needed = slanted ? Type.SMALL.size() * 1.5 : widest + 6;
      int every = (int) Math.max(1, Math.ceil(needed / wide));
      for (int i = 0; i < columns.size(); i++) {
        if (i % every == 0) {
          double x = left + (i + 0.5) * wide;
          shapes.add(new Words(
              slanted ? x + 4 : x, bottom + (slanted ? 12 : 14),
              slanted ? TextWidth.fit(columns.get(i).name(), Type.SMALL.size(), Math.min(LABEL, x / SIN)) : columns.get(i).name(),
              slanted ? Anchor.END : Anchor.MIDDLE, Type.SMALL, Ink.SOFT, slanted));
        }
      }
      return slanted ? Math.min(SLANTED_FOOT, widest * SIN + FOOT) : FOOT;
    }
  }

  /** The distance of the lines across: 1, 2 or 5 times a power of ten, so that there are about four. */
  private static double step(int most) {
    double rough = Math.max(1, most / 4.0);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    return Math.max(1, power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10));
  }

  @Override
  public ChartTable list() {
    List<String> names = new ArrayList<>(header);
    if (isDivided()) {
      legend.forEach(part -> names.add(part.name()));
    }
    return new ChartTable(names, columns.stream().map(column -> {
      List<Object> cells = new ArrayList<>(List.of(column.name(), column.number()));
      if (isDivided()) {
        cells.addAll(column.parts());
      }
      return new ChartTable.Row(cells, column.item());
    }).toList());
  }

  @Override
  public ChartTable sheet() {
    return list();
  }

  @Override
  public boolean isEmpty() {
    return columns.stream().allMatch(column -> column.number() == 0);
  }
}
