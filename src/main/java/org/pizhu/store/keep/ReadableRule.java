package org.pizhu.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.pizhu.store.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program can read each row as what it stands for.
 *
 * @param table the table
 * @param column a column without which the schema is too old to be asked
 * @param query gives the rows, first of all what tells them apart
 * @param reader reads a row; throws, or gives nothing, if it can't
 * @param drop deletes a row by the first columns of the query; empty where other rules mend what may be wrong with it
 * @param keys how many of them
 */
record ReadableRule(String table, String column, String query, Sql.Row<?> reader, String drop, int keys) implements RowRule {

  private static final Logger LOG = LoggerFactory.getLogger(ReadableRule.class);

  /** A rule that is mended elsewhere. */
  static ReadableRule told(String table, String query, Sql.Row<?> reader) {
    return new ReadableRule(table, "", query, reader, "", 1);
  }

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    for (Object[] key : unreadable(sql)) {
      findings.row(table, String.valueOf(key[0]), "");
    }
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    long mended = 0;
    if (!drop.isEmpty() && RowRule.has(sql, table, column)) {
      for (Object[] key : unreadable(sql)) {
        mended += sql.update(drop, key);
      }
    }
    return mended;
  }

  private List<Object[]> unreadable(Sql sql) throws SQLException {
    List<Object[]> unreadable = new ArrayList<>();
    sql.each(query, row -> {
      if (!isReadable(row)) {
        Object[] key = new Object[keys];
        for (int i = 0; i < keys; i++) {
          key[i] = row.getObject(i + 1);
        }
        unreadable.add(key);
      }
      return true;
    });
    return unreadable;
  }

  private boolean isReadable(ResultSet row) throws SQLException {
    try {
      return reader.read(row) != null;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException damaged) {
      LOG.info("A row of {} can't be read", table, damaged);
      return false;
    }
  }
}
