package org.pizhu.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags that annotations carry together, as the column {@code annotation.tags} holds them. Annotations with the same tags are counted
 * together, because there are few such sets, however many annotations there are.
 */
public final class TagSetRows {

  private static final String BETWEEN = ",";

  private TagSetRows() {}

  /**
   * The ids of a set.
   *
   * @param tags the column
   * @return empty for no tag
   */
  public static List<String> split(String tags) {
    return tags.isEmpty() ? List.of() : List.of(tags.split(BETWEEN));
  }

  /**
   * How many annotations carry just these tags, by the tags; those without any by the empty list. One query.
   *
   * @param condition on {@code annotation}
   */
  static Map<List<String>, Integer> counted(Sql sql, String condition, @Nullable Object... parameters) throws SQLException {
    Map<List<String>, Integer> counted = new HashMap<>();
    sql.each(
        "SELECT tags, count(*) FROM annotation\nWHERE " + condition + "\nGROUP BY tags", row -> {
          counted.put(split(row.getString(1)), row.getInt(2));
          return true;
        }, parameters);
    return counted;
  }
}
