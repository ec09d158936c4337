package org.pizhu.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as a table.
 *
 * @param header the names of the columns
 * @param rows the rows
 */
record ChartTable(List<String> header, List<Row> rows) {

  /**
   * A row.
   *
   * @param cells texts and whole numbers, as many as the header has
   * @param item what one goes to from here; none if there is nothing behind it
   */
  record Row(List<Object> cells, @Nullable Item item) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  ChartTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
