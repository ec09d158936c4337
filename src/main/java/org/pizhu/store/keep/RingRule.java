package org.pizhu.store.keep;

import java.sql.SQLException;
import org.pizhu.store.database.Sql;

/**
 * From each row of a table a way leads up to one that has none above it.
 *
 * @param table the table
 * @param column names the row above
 */
record RingRule(String table, String column) implements RowRule {

  /** The rows of a table (1) to which a way leads from those without a row above, by the column (2) that names the one above. */
  private static final String REACHED = """
      WITH RECURSIVE reached (id) AS (
        SELECT id FROM %1$s WHERE %2$s IS NULL
        UNION
        SELECT %1$s.id FROM reached JOIN %1$s ON %1$s.%2$s = reached.id
      )
      """;

  private static final String RING = REACHED + """
      SELECT id FROM %1$s WHERE %2$s IN (SELECT id FROM %1$s) AND id NOT IN (SELECT id FROM reached) ORDER BY 1
      """;

  private static final String OPEN = REACHED + """
      UPDATE %1$s SET %2$s = NULL WHERE id = (SELECT min(id) FROM %1$s WHERE id NOT IN (SELECT id FROM reached))
      """;

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    sql.list(RING.formatted(table, column), row -> row.getString(1)).forEach(key -> findings.row(table, key, column));
  }

  /** Opens each ring at one place, so that as much as can be stays below what it was below. */
  @Override
  public long mend(Sql sql) throws SQLException {
    if (!RowRule.has(sql, table, column)) {
      return 0;
    }
    long mended = 0;
    String open = OPEN.formatted(table, column);
    for (int opened = sql.update(open); opened > 0; opened = sql.update(open)) {
      mended += opened;
    }
    return mended;
  }
}
