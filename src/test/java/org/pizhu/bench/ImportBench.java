package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.ImportReport;
import org.pizhu.task.Progress;

/** Import of 10,000 stories, beside bare inserts of the very same rows through the same driver. */
@Tag("bench")
class ImportBench {

  private static final int STORIES = 10_000;
  private static final int ROUNDS = 5;
  private static final int ROWS_A_TRANSACTION = 1_000;

  @TempDir Path folder;

  @Test
  void importsTenThousandStories() throws IOException, SQLException {
    Figures.head("Import");
    Path file = Corpus.file(STORIES, Path.of("target", "bench"));
    double[] ours = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    Map<String, List<Object[]>> rows = Map.of();
    String schema = "";
    // Round 0 warms up both sides.
    for (int round = -1; round < ROUNDS; round++) {
      Path home = Files.createDirectories(folder.resolve("round" + round));
      double took = importFile(file, home);
      if (round < 0) {
        rows = rows(home.resolve("test.pizhu"));
        schema = schema(home.resolve("test.pizhu"));
      }
      double bare = insertBare(schema, rows, home.resolve("bare.db"));
      if (round >= 0) {
        ours[round] = took;
        floor[round] = bare;
      }
    }
    Figures.millis("import of 10,000 stories", ours, floor, "2");
    Figures.print("That is %.0f stories a second; %.1f MB of source, %d rows",
        STORIES * 1000 / Figures.median(ours), Files.size(file) / 1e6, rows.values().stream().mapToInt(List::size).sum());
  }

  private static double importFile(Path file, Path home) {
    try (Library library = Samples.empty(home)) {
      long start = System.nanoTime();
      ImportReport report = library.storyImport().run(List.of(file), null, Progress.NONE);
      double took = (System.nanoTime() - start) / 1e6;
      assertThat(report.added()).isGreaterThan(STORIES * 99 / 100);
      return took;
    }
  }

  private static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  private static String schema(Path database) throws SQLException {
    StringBuilder schema = new StringBuilder();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' AND name NOT LIKE 'sqlite_%'")) {
      while (tables.next()) {
        schema.append(tables.getString(1)).append(";\n");
      }
    }
    return schema.toString();
  }

  private static Map<String, List<Object[]>> rows(Path database) throws SQLException {
    Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet tables = statement.executeQuery(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")) {
        while (tables.next()) {
          names.add(tables.getString(1));
        }
      }
      for (String name : names) {
        rows.put(name, rows(statement, name));
      }
    }
    return rows;
  }

  /** The columns of a table that have a value of their own: nobody can write into those that are generated. */
  private static String stored(Statement statement, String table) throws SQLException {
    try (ResultSet result = statement.executeQuery(
        "SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_xinfo('" + table + "') WHERE hidden = 0 ORDER BY cid)")) {
      return result.getString(1);
    }
  }

  private static List<Object[]> rows(Statement statement, String table) throws SQLException {
    List<Object[]> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery("SELECT " + stored(statement, table) + " FROM " + table)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = result.getObject(i + 1);
        }
        found.add(row);
      }
    }
    return found;
  }

  /** The least that any program must do: the rows are there already, nothing is parsed, hashed or looked up. */
  private static double insertBare(String schema, Map<String, List<Object[]>> rows, Path database) throws SQLException {
    try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.executeUpdate(schema);
      long start = System.nanoTime();
      connection.setAutoCommit(false);
      for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
        insert(connection, table.getKey(), table.getValue());
      }
      connection.commit();
      return (System.nanoTime() - start) / 1e6;
    }
  }

  private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = "?,".repeat(rows.get(0).length);
    String insert = "INSERT INTO " + table + " VALUES (" + marks.substring(0, marks.length() - 1) + ")";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int inserted = 0;
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
        if (++inserted % ROWS_A_TRANSACTION == 0) {
          statement.executeBatch();
          connection.commit();
        }
      }
      statement.executeBatch();
    }
  }
}
