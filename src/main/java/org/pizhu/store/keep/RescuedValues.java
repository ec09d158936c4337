package org.pizhu.store.keep;

import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.EditKind;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TagColor;
import org.pizhu.store.codec.TargetRows;
import org.pizhu.store.database.Sql;

/**
 * Puts something that can be read in the place of values that can't: a page that holds rows may hold broken ones, which no check of SQLite
 * sees. What is put there can be told from what was: the beginning of 1970 for a time, and an annotation that a person has to place.
 */
final class RescuedValues {

  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  private final Sql sql;
  private long lost;

  RescuedValues(Sql sql) {
    this.sql = sql;
  }

  /** How many rows are not what they were. */
  long lost() {
    return lost;
  }

  /** Makes them readable. */
  void mend() throws SQLException {
    mend("annotation", "created", Instant::parse, NO_TIME);
    mend("annotation", "modified", Instant::parse, NO_TIME);
    mend("annotation", "color", HighlightColor::valueOf, HighlightColor.YELLOW.name());
    mend("annotation", "status", AnchorStatus::valueOf, AnchorStatus.AMBIGUOUS.name());
    for (String kind : unreadable("annotation", "target_kind", TargetRows.Kind::valueOf)) {
      lost += sql.update("""
          UPDATE annotation SET target_kind = CASE WHEN figure_number IS NULL THEN 'PASSAGE' ELSE 'FIGURE' END, status = 'AMBIGUOUS'
          WHERE target_kind = ?1
          """, kind);
    }
    clear("annotation", "region", FragmentSelector::parse);
    // Of a range that is none only the words are left, which a person can place again.
    lost += sql.update("UPDATE annotation SET range_start = 0, range_end = 0, status = 'ORPHAN' "
        + "WHERE range_start < 0 OR range_end < range_start OR range_end > " + Integer.MAX_VALUE);
    mend("source", "imported", Instant::parse, NO_TIME);
    mend("source", "charset", Charset::forName, "UTF-8");
    mend("edit", "made_at", Instant::parse, NO_TIME);
    mend("session", "started", Instant::parse, NO_TIME);
    mend("bin", "deleted_at", Instant::parse, NO_TIME);
    mend("intake", "begun", Instant::parse, NO_TIME);
    mend("standing", "said_at", Instant::parse, NO_TIME);
    mend("story_metadata", "made_at", Instant::parse, NO_TIME);
    clear("tag", "color", TagColor::valueOf);
    clear("session_story", "done", Instant::parse);
    // What was done can't be taken back any more: it stays done.
    drop("edit", "kind", EditKind::valueOf);
    clear("session", "ended", Instant::parse);
    drop("session_stretch", "began", Instant::parse);
    drop("session_stretch", "until", Instant::parse);
  }

  private void mend(String table, String column, Consumer<String> reading, String instead) throws SQLException {
    for (String value : unreadable(table, column, reading)) {
      lost += sql.update("UPDATE " + table + " SET " + column + " = ?1 WHERE " + column + " = ?2", instead, value);
    }
  }

  private void clear(String table, String column, Consumer<String> reading) throws SQLException {
    for (String value : unreadable(table, column, reading)) {
      lost += sql.update("UPDATE " + table + " SET " + column + " = NULL WHERE " + column + " = ?1", value);
    }
  }

  private void drop(String table, String column, Consumer<String> reading) throws SQLException {
    for (String value : unreadable(table, column, reading)) {
      lost += sql.update("DELETE FROM " + table + " WHERE " + column + " = ?1", value);
    }
  }

  private List<String> unreadable(String table, String column, Consumer<String> reading) throws SQLException {
    if (sql.number("SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2", table, column) == 0) {
      // An earlier version of the schema.
      return List.of();
    }
    return sql.list("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL", row -> row.getString(1)).stream()
        .filter(value -> !isReadable(value, reading)).toList();
  }

  private static boolean isReadable(String value, Consumer<String> reading) {
    try {
      reading.accept(value);
      return true;
    } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
      // That is what is asked.
      return false;
    }
  }
}
