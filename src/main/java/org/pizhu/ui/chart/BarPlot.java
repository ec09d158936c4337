package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.ui.chart.Shape.Anchor;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Line;
import org.pizhu.ui.chart.Shape.Type;
import org.pizhu.ui.chart.Shape.Words;

/**
 * Bars from left to right, one below the other: in each the part that stands for the thing itself is full, what comes with those below it is
 * a tint.
 *
 * @param bars from the top
 * @param header what the columns of the table are called: name, own, with those below
 */
record BarPlot(List<Bar> bars, List<String> header) implements Plot {

  private static final double ROW = 24;
  private static final double BAR = 14;
  private static final double GAP = 8;
  private static final double INDENT = 14;
  private static final double EDGE = 8;
  private static final double NAMES = 0.4;

  /**
   * A bar.
   *
   * @param name what stands before it
   * @param path its whole name
   * @param indent steps to the right
   * @param own the part that is full
   * @param all its length; not less than {@code own}
   * @param numbers what stands behind it
   * @param color a name as of an {@link Ink}
   */
  record Bar(String name, String path, int indent, int own, int all, String numbers, String color, Item item) {}

  BarPlot {
    bars = List.copyOf(bars);
    header = List.copyOf(header);
  }

  @Override
  public ChartScene layout(double width, double height) {
    double numbers = widest(bars.stream().map(Bar::numbers).toList(), Type.SMALL);
    double names = Math.min(
        NAMES * width,
        bars.stream().mapToDouble(bar -> bar.indent() * INDENT + TextWidth.of(bar.name(), Type.LABEL.size())).max()
            .orElse(0));
    double left = EDGE + names + GAP;
    double room = Math.max(40, width - left - GAP - numbers - EDGE);
    double most = Math.max(1, bars.stream().mapToInt(Bar::all).max().orElse(0));
    List<Shape> shapes = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = i * ROW;
      double baseline = y + ROW / 2 + 4;
      double indent = Math.min(bar.indent() * INDENT, names / 2);
      shapes.add(new Words(
          EDGE + indent, baseline, TextWidth.fitEnd(bar.name(), Type.LABEL.size(), names - indent), Anchor.START,
          Type.LABEL, bar.all() == 0 ? Ink.FAINT : Ink.TEXT));
      double length = room * bar.all() / most;
      Ink ink = Ink.full(bar.color());
      if (bar.all() > 0) {
        shapes.add(new Box(left, y + (ROW - BAR) / 2, Math.max(2, length), BAR, ink.tint(), ink));
      }
      if (bar.own() > 0) {
        shapes.add(new Box(left, y + (ROW - BAR) / 2, Math.max(2, room * bar.own() / most), BAR, ink, null));
      }
      shapes.add(new Words(
          left + length + GAP, baseline, bar.numbers(), Anchor.START, Type.SMALL,
          bar.all() == 0 ? Ink.FAINT : Ink.SOFT));
      marks.add(new Mark(bar.item(), i, 0, 0, y, width, ROW));
    }
    double bottom = bars.size() * ROW;
    shapes.add(new Line(left - 0.5, 0, left - 0.5, bottom, Ink.STRONG_LINE));
    return new ChartScene(width, Math.max(1, bottom), shapes, marks);
  }

  static double widest(List<String> texts, Type type) {
    return texts.stream().mapToDouble(text -> TextWidth.of(text, type.size())).max().orElse(0);
  }

  @Override
  public ChartTable list() {
    return new ChartTable(header, bars.stream()
        .map(bar -> new ChartTable.Row(List.of(bar.path(), bar.own(), bar.all()), bar.item()))
        .toList());
  }

  @Override
  public ChartTable sheet() {
    return list();
  }

  @Override
  public boolean isEmpty() {
    return bars.isEmpty();
  }
}
