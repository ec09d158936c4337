package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;

/** Charts of made-up numbers. */
final class Plots {

  static final String HOSTILE = "=1+1</text><script>alert('\"&\")</script>\u0001\ud800𠮷标签";

  private Plots() {}

  static Item item(String key) {
    return new Item(key, "words of " + key, Destination.of(AnnotationScope.LIBRARY, AnnotationFilter.NONE));
  }

  static BarPlot bars(String... names) {
    List<BarPlot.Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(new BarPlot.Bar(names[i], names[i], i % 3, i, 2 * i, 2 * i + " 次", "tag-blue", item("bar" + i)));
    }
    return new BarPlot(bars, List.of("标签", "本标签", "连同下级"));
  }

  static GridPlot grid(int size, String name) {
    List<GridPlot.Row> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<GridPlot.Cell> cells = new ArrayList<>();
      for (int column = 0; column < size; column++) {
        int number = (row + column) % 4 == 3 ? -1 : row * column;
        cells.add(new GridPlot.Cell(number, row == column, number > 0 ? item(row + " " + column) : null));
      }
      rows.add(new GridPlot.Row(name + row, GridPlot.Kind.USUAL, cells));
      columns.add(name + row);
    }
    return new GridPlot(rows, columns, List.of("标签", "共现标签", "批注数"), GridPlot.Names.END);
  }

  static ColumnPlot columns(int count, int parts) {
    List<ColumnPlot.Column> columns = new ArrayList<>();
    List<ColumnPlot.Part> legend = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      legend.add(new ColumnPlot.Part("部分" + part, "tag-green"));
    }
    for (int i = 0; i < count; i++) {
      List<Integer> numbers = new ArrayList<>();
      List<@Nullable Item> items = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        int number = (i * 7 + part * 3) % 11;
        numbers.add(number);
        items.add(number == 0 ? null : item("c" + i + " p" + part));
      }
      int sum = numbers.stream().mapToInt(Integer::intValue).sum();
      columns.add(new ColumnPlot.Column("2026年11月" + (i + 1) + "日", sum, numbers, sum == 0 ? null : item("c" + i), items));
    }
    return new ColumnPlot(columns, legend, List.of("日期", "批注数"));
  }

  static List<Plot> all() {
    return List.of(
        bars("话语", "话语/直接引语", HOSTILE, "a very long name of a tag that nobody could ever read in the room that there is ".repeat(3)),
        grid(3, "甲"), grid(20, "话语/直接引语与转述之间的标签"), columns(3, 1), columns(40, 4), columns(300, 8));
  }
}
