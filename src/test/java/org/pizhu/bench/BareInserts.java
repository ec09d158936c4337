package org.pizhu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The least that any program must do to make a library: its rows are there already, nothing is parsed, hashed or looked up, no trigger runs, no
 * reference is checked. Through the same driver, with the same indexes, the same size of pages and the same care that a commit is on the disk; a
 * transaction for as many rows of each table as belong to a thousand stories. Only the writing is timed, and no more rows than that are held.
 */
final class BareInserts {

  private static final int STORIES_A_TRANSACTION = 1_000;

  private static final List<String> PRAGMAS = List.of(
      "page_size = 16384", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY", "cache_size = -16384",
      "journal_size_limit = 16777216", "wal_autocheckpoint = 256");

  private final Connection from;
  private final Connection to;
  private long nanos;
  private long written;

  private BareInserts(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /**
   * What it came to.
   *
   * @param millis how long the writing took
   * @param rows how many there were
   */
  record Result(double millis, long rows) {}

  /**
   * Copies a library.
   *
   * @param target is not there yet
   * @param wanted which tables
   */
  static Result copy(Path library, Path target, Predicate<String> wanted) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + library);
        Connection to = DriverManager.getConnection("jdbc:sqlite:" + target)) {
      BareInserts inserts = new BareInserts(from, to);
      inserts.copy(wanted);
      return new Result(inserts.nanos / 1e6, inserts.written);
    }
  }

  private void copy(Predicate<String> wanted) throws SQLException {
    try (Statement statement = to.createStatement()) {
      for (String pragma : PRAGMAS) {
        statement.execute("PRAGMA " + pragma);
      }
      for (String sql : list("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' AND name NOT LIKE 'sqlite_%'")) {
        statement.executeUpdate(sql);
      }
    }
    to.setAutoCommit(false);
    long transactions = Math.max(1, Long.parseLong(list("SELECT count(*) FROM story").get(0)) / STORIES_A_TRANSACTION);
    List<Table> tables = new ArrayList<>();
    for (String name : list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")) {
      if (wanted.test(name)) {
        tables.add(table(name, transactions));
      }
    }
    for (long transaction = 0; transaction < transactions; transaction++) {
      for (Table table : tables) {
        write(table, table.next());
      }
      long start = System.nanoTime();
      to.commit();
      nanos += System.nanoTime() - start;
    }
  }

  private List<String> list(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = from.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** The columns of a table that have a value of their own: nobody can write into those that are generated. */
  private Table table(String name, long transactions) throws SQLException {
    String columns = String.join(", ", list("SELECT name FROM pragma_table_xinfo('" + name + "') WHERE hidden = 0 ORDER BY cid"));
    long count = Long.parseLong(list("SELECT count(*) FROM " + name).get(0));
    ResultSet rows = from.createStatement().executeQuery("SELECT " + columns + " FROM " + name);
    int width = rows.getMetaData().getColumnCount();
    String marks = "?" + ", ?".repeat(width - 1);
    return new Table(
        rows, width, (count + transactions - 1) / transactions,
        to.prepareStatement("INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ")"));
  }

  /** A table that is copied. */
  private record Table(ResultSet rows, int width, long share, PreparedStatement insert) {

    List<Object[]> next() throws SQLException {
      List<Object[]> found = new ArrayList<>();
      while (found.size() < share && rows.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = rows.getObject(i + 1);
        }
        found.add(row);
      }
      return found;
    }
  }

  private void write(Table table, List<Object[]> rows) throws SQLException {
    long start = System.nanoTime();
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        table.insert.setObject(i + 1, row[i]);
      }
      table.insert.addBatch();
    }
    table.insert.executeBatch();
    nanos += System.nanoTime() - start;
    written += rows.size();
  }
}
