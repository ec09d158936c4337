package org.pizhu.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that edits change in a library, row by row, read behind its back. */
final class Dump {

  private Dump() {}

  static List<String> of(Path library) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library)) {
      for (String table : List.of("tag", "annotation", "annotation_tag", "story", "figure")) {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
          while (row.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              line.append('|').append(row.getString(column));
            }
            rows.add(line.toString());
          }
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return rows;
  }
}
