package org.pizhu.store.keep;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Consumer;
import org.pizhu.store.database.Sql;

/**
 * A column holds values that can be read. A page that holds rows may hold broken ones, which no check of SQLite sees.
 *
 * @param table the table
 * @param column the column
 * @param reading throws if it can't read a value; not asked for NULL
 * @param mend changes the rows that have the value {@code ?1}
 */
record ValueRule(String table, String column, Consumer<String> reading, String mend) implements RowRule {

  /** A rule whose broken values are replaced by one that can be told from those that were. */
  static ValueRule set(String table, String column, Consumer<String> reading, String instead) {
    return new ValueRule(table, column, reading, "UPDATE " + table + " SET " + column + " = '" + instead + "' WHERE " + column + " = ?1");
  }

  /** A rule whose broken values are taken away. */
  static ValueRule clear(String table, String column, Consumer<String> reading) {
    return new ValueRule(table, column, reading, "UPDATE " + table + " SET " + column + " = NULL WHERE " + column + " = ?1");
  }

  /** A rule without whose value a row is none. */
  static ValueRule drop(String table, String column, Consumer<String> reading) {
    return new ValueRule(table, column, reading, "DELETE FROM " + table + " WHERE " + column + " = ?1");
  }

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    for (String value : unreadable(sql)) {
      sql.list("SELECT " + RowRule.key(table) + " FROM " + table + " WHERE " + column + " = ?1 ORDER BY 1", row -> row.getString(1), value)
          .forEach(key -> findings.row(table, key, column));
    }
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    long mended = 0;
    if (RowRule.has(sql, table, column)) {
      for (String value : unreadable(sql)) {
        mended += sql.update(mend, value);
      }
    }
    return mended;
  }

  private List<String> unreadable(Sql sql) throws SQLException {
    return sql.list("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL", row -> row.getString(1)).stream()
        .filter(value -> !isReadable(value)).toList();
  }

  private boolean isReadable(String value) {
    try {
      reading.accept(value);
      return true;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // That is what is asked.
      return false;
    }
  }
}
