package org.pizhu.store.keep;

import java.sql.SQLException;
import java.util.List;
import org.pizhu.store.database.Sql;

/**
 * A rule that SQL can state.
 *
 * @param table the table
 * @param column the column that it is about, without which it is not asked
 * @param told what is told to be wrong: that column, or what a row lacks
 * @param broken the condition of rows that break it
 * @param mends changes that make them hold it, each with the condition of its own; empty where another one mends them
 */
record StatedRule(String table, String column, String told, String broken, List<String> mends) implements RowRule {

  /** A rule that one change mends, {@code SET …}, of all rows that break it. */
  static StatedRule set(String table, String column, String broken, String set) {
    return new StatedRule(table, column, column, broken, List.of("UPDATE " + table + " SET " + set + " WHERE " + broken));
  }

  /** A rule whose broken rows go: what they said is made anew, or nobody can know it. */
  static StatedRule drop(String table, String column, String broken) {
    return new StatedRule(table, column, column, broken, List.of("DELETE FROM " + table + " WHERE " + broken));
  }

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    sql.list("SELECT " + RowRule.key(table) + " FROM " + table + " WHERE " + broken + " ORDER BY 1", row -> row.getString(1))
        .forEach(key -> findings.row(table, key, told));
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    long mended = 0;
    if (RowRule.has(sql, table, column)) {
      for (String mend : mends) {
        mended += sql.update(mend);
      }
    }
    return mended;
  }
}
