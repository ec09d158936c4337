package org.pizhu.importer.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Problem;

/** The rows of a table, one after the other. */
interface TableRows extends Closeable {

  /**
   * A row.
   *
   * @param line the line of the file that it begins in, 1 for the first
   * @param cells what it has in each column; a column that it lacks is not in it
   * @param problem what is wrong with it; null if nothing is
   * @param isLeftOut whether it is wrong so that there are no cells
   */
  record Row(long line, Map<String, String> cells, @Nullable Problem problem, boolean isLeftOut) {

    /** A row that is as it should be. */
    static Row sound(long line, Map<String, String> cells) {
      return new Row(line, cells, null, false);
    }

    /** A row that can't be read. */
    static Row broken(long line, Problem problem) {
      return new Row(line, Map.of(), problem, true);
    }
  }

  /** The names of the columns; those of JSON as far as the first rows have them. */
  List<String> header();

  /** The next row; none at the end. */
  @Nullable Row next() throws IOException;
}
