package org.pizhu.store.picture;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.PictureLook;
import org.pizhu.store.database.Sql;

/**
 * Finds the pictures whose hashes differ in at most {@link PictureLook#ALIKE} bits from that of one, without looking at all of them: one
 * quarter of two such hashes differs in at most a quarter of those bits, and the quarters are indexed.
 */
final class AlikePictures {

  private static final int QUARTERS = 4;
  private static final int BITS = 16;
  private static final int VALUES = 1 << BITS;
  /** All differences of the quarter in which two alike hashes differ least. */
  private static final List<Integer> NEAR = IntStream.range(0, VALUES)
      .filter(difference -> Integer.bitCount(difference) <= PictureLook.ALIKE / QUARTERS).boxed().toList();

  private static final List<String> IN_QUARTER = IntStream.range(0, QUARTERS).mapToObj(quarter -> """
      SELECT sha256, alike FROM json_each(?1) CROSS JOIN picture_look
      WHERE alike >> %d & 65535 = value AND compared = 1
      """.formatted(quarter * BITS).replace("alike >> 0 & 65535", "alike & 65535")).toList();

  private AlikePictures() {}

  /** Compares a picture with those that were compared before, and keeps what looks like it: the nearest, where there are many. */
  static void compare(Sql sql, String sha256, long hash) throws SQLException {
    Map<String, Integer> found = new HashMap<>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int own = (int) (hash >>> quarter * BITS) & VALUES - 1;
      String values = NEAR.stream().map(difference -> Integer.toString(own ^ difference)).collect(Collectors.joining(",", "[", "]"));
      sql.each(IN_QUARTER.get(quarter), row -> {
        int distance = Long.bitCount(hash ^ row.getLong(2));
        if (distance <= PictureLook.ALIKE) {
          found.put(row.getString(1), distance);
        }
        return true;
      }, values);
    }
    found.remove(sha256);
    List<Map.Entry<String, Integer>> nearest = found.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(LedgerEntry.MOST).toList();
    for (Map.Entry<String, Integer> other : nearest) {
      keep(sql, sha256, other.getKey(), other.getValue());
      keep(sql, other.getKey(), sha256, other.getValue());
    }
  }

  private static void keep(Sql sql, String sha256, String other, int distance) throws SQLException {
    sql.update(
        "INSERT INTO picture_alike (sha256, other, distance) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", sha256, other, distance);
  }
}
