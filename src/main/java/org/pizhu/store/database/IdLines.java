package org.pizhu.store.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads all annotations of a long list, each with a few words beside its id, as one text: row by row, what a row costs on its way out of
 * SQLite is more than all that SQLite does for it. Some 60 bytes an annotation, until they are read.
 */
public final class IdLines {

  private static final char END = '\n';

  private IdLines() {}

  /** Takes the next annotation. */
  public interface Line {

    /**
     * One more.
     *
     * @param id of the annotation
     * @param row in the database
     * @param key what was asked for besides; empty where that is NULL
     */
    void line(String id, long row, String key);
  }

  /**
   * Reads.
   *
   * @param key an expression for what is read besides: without line ends
   * @param conditions what follows WHERE, with the order
   */
  public static void each(Sql sql, String key, String conditions, Line line, @Nullable Object... parameters) throws SQLException {
    // The order is that of the rows that are taken in one after the other: see https://sqlite.org/lang_aggfunc.html#group_concat.
    sql.each("""
        SELECT coalesce(group_concat(line, char(10)), '') FROM (
          SELECT id || ' ' || rowid || ' ' || coalesce(%s, '') AS line FROM annotation
          WHERE %s)""".formatted(key, conditions), row -> {
            split(row.getString(1), line);
            return true;
          }, parameters);
  }

  private static void split(String all, Line line) {
    for (int start = 0; start < all.length(); ) {
      int end = all.indexOf(END, start);
      end = end < 0 ? all.length() : end;
      int afterId = all.indexOf(' ', start);
      int afterRow = all.indexOf(' ', afterId + 1);
      line.line(all.substring(start, afterId), Long.parseLong(all, afterId + 1, afterRow, 10), all.substring(afterRow + 1, end));
      start = end + 1;
    }
  }
}
