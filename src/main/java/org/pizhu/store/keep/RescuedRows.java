package org.pizhu.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Sql;
import org.sqlite.SQLiteErrorCode;

/** Copies the rows of a table from a damaged database that can be read, past those that can't. */
final class RescuedRows {

  /** So many numbers of rows in a row that can't be read: then there are no more. */
  private static final int GIVE_UP = 50_000;

  private final Sql from;
  private final Sql to;
  private final String table;
  private final List<String> columns;
  private final List<String> key;
  private final String insert;
  private long next;
  private long read;
  private long lost;

  /** Taking a row failed, which is not the fault of the damaged database. */
  private static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SQLException failed;

    NotTaken(SQLException failed) {
      super(failed);
      this.failed = failed;
    }
  }

  /**
   * @param columns the columns of the table that are stored
   * @param key those of its primary key
   */
  RescuedRows(Sql from, Sql to, String table, List<String> columns, List<String> key) {
    this.from = from;
    this.to = to;
    this.table = table;
    this.columns = columns;
    this.key = key;
    insert = "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
        + IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", ")) + ")";
  }

  /** Copies all that can be read of a table whose rows have numbers, in their order. */
  void byNumber() throws SQLException {
    String query = "SELECT " + String.join(", ", columns) + ", rowid FROM " + table + " WHERE rowid >= ?1 ORDER BY rowid";
    int failures = 0;
    while (failures < GIVE_UP) {
      long start = next;
      try {
        each(query, true, next);
        return;
      } catch (SQLException damaged) {
        requireDamage(damaged);
        failures = next > start ? 1 : failures + 1;
        // Rows that were never there fail as well where a page above them is broken: only the first is counted for sure.
        lost += failures == 1 ? 1 : 0;
        next++;
      }
    }
  }

  /** Copies what can be read of a table without numbers: from the beginning, and from the end where that breaks off. */
  void byKey() throws SQLException {
    String query = "SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY ";
    try {
      each(query + String.join(", ", key), false);
    } catch (SQLException damaged) {
      requireDamage(damaged);
      lost++;
      backwards(query);
    }
  }

  private void backwards(String query) throws SQLException {
    try {
      each(query + key.stream().map(column -> column + " DESC").collect(Collectors.joining(", ")), false);
    } catch (SQLException damaged) {
      requireDamage(damaged);
    }
  }

  private static void requireDamage(SQLException failed) throws SQLException {
    SQLiteErrorCode code = Failures.code(failed);
    if (code != SQLiteErrorCode.SQLITE_CORRUPT && code != SQLiteErrorCode.SQLITE_NOTADB && code != SQLiteErrorCode.SQLITE_IOERR
        && code != SQLiteErrorCode.SQLITE_ERROR) {
      throw failed;
    }
  }

  private void each(String query, boolean isNumbered, Object... parameters) throws SQLException {
    try {
      from.each(query, row -> {
        take(row);
        if (isNumbered) {
          next = row.getLong(columns.size() + 1) + 1;
        }
        return true;
      }, parameters);
    } catch (NotTaken notTaken) {
      throw notTaken.failed;
    }
  }

  private void take(ResultSet row) throws SQLException {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    try {
      to.update(insert, values);
      read++;
    } catch (SQLException refused) {
      if (Failures.code(refused) != SQLiteErrorCode.SQLITE_CONSTRAINT) {
        throw new NotTaken(refused);
      }
      // What the table can't hold is not what was written there.
      lost++;
    }
  }

  /** How many rows could be read. */
  long read() {
    return read;
  }

  /** How many could not, at least. */
  long lost() {
    return lost;
  }
}
