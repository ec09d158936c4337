package org.pizhu.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that edits change in a library, row by row, read behind its back; without the stories whose import was undone. */
public final class Dump {

  private Dump() {}

  /** The rows, by table and number. */
  public static List<String> of(Path library) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library)) {
      for (String table : List.of("tag", "annotation", "annotation_tag", "story", "story_content", "figure", "story_byline",
          "story_metadata", "collection", "collection_story", "saved_search", "family_story")) {
        String query = "SELECT * FROM " + table + switch (table) {
          case "family_story" -> " WHERE chosen IS NOT NULL";
          case "story" -> " WHERE removed = 0";
          case "story_content", "figure", "story_byline", "story_metadata" -> " WHERE story_id IN (SELECT id FROM story WHERE removed = 0)";
          default -> "";
        } + " ORDER BY 1, 2" + (table.equals("story_metadata") ? ", 3" : "");
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
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

  /** The collections that a story itself is in. */
  public static List<Long> collectionsOf(Path library, long storyId) {
    List<Long> collections = new ArrayList<>();
    String query = "SELECT collection_id FROM collection_story WHERE story_id = " + storyId;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        ResultSet row = connection.createStatement().executeQuery(query)) {
      while (row.next()) {
        collections.add(row.getLong(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return collections;
  }
}
