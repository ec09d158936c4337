package org.pizhu.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.codec.ChangeCodec;
import org.pizhu.store.database.Sql;
import org.pizhu.store.edit.EditRows;
import org.pizhu.store.shelf.SearchStore;
import org.pizhu.store.story.MetadataStore;
import org.pizhu.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of rows that were rescued what a library can mean: trees without rings, names that stand once in their place, and no row that nobody can
 * read. What is not to be mended is left out, so that all the rest can be shown, searched and exported.
 */
final class RescuedMeaning {

  private static final Logger LOG = LoggerFactory.getLogger(RescuedMeaning.class);

  /** What lists show of what was set: triggers keep it, which are away while a library is rescued. */
  private static final String SHOWN = """
      UPDATE story SET
        set_headline = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'HEADLINE' AND figure = ''),
        set_outlet = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'OUTLET' AND figure = ''),
        set_date = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'DATE' AND figure = '')
      """;

  private final Sql sql;
  private long lost;

  RescuedMeaning(Sql sql) {
    this.sql = sql;
  }

  /** How many rows are left out, or not what they were. */
  long lost() {
    return lost;
  }

  /** Does it; in a library of an earlier schema for what that has. */
  void mend() throws SQLException {
    rings("tag", "parent");
    rings("collection", "parent");
    rings("story", "earlier");
    tagNames();
    if (has("tag", "key")) {
      lost += sql.update("UPDATE tag SET key = NULL WHERE key IS NOT NULL AND id NOT IN (SELECT min(id) FROM tag GROUP BY key)");
    }
    leaveOut("story_metadata", "value", "SELECT story_id, field, value, figure FROM story_metadata", MetadataStore::checked,
        "DELETE FROM story_metadata WHERE story_id = ?1 AND field = ?2 AND value = ?3 AND figure = ?4", 4);
    if (has("story", "set_headline")) {
      sql.update(SHOWN);
    }
    unreadable();
    if (has("picture", "size")) {
      lost += sql.update("UPDATE picture SET size = length(bytes) WHERE size <> length(bytes)");
    }
    derived();
    history();
    if (has("intake_line", "arguments")) {
      lost += sql.update("UPDATE intake_line SET arguments = '[]' WHERE NOT json_valid(arguments)");
      lost += sql.update("UPDATE intake SET state = 'DONE' WHERE state NOT IN ('OPEN', 'DONE', 'LEFT')");
    }
  }

  /** Leaves out rows that nobody can read. */
  private void unreadable() throws SQLException {
    leaveOut("saved_search", "query", SearchStore.SEARCHES, SearchStore::search, "DELETE FROM saved_search WHERE id = ?1", 1);
    leaveOut("bin", "annotation", "SELECT id, annotation FROM bin", row -> ChangeCodec.readAnnotation(row.getString(2)),
        "DELETE FROM bin WHERE id = ?1", 1);
    if (has("standing", "place")) {
      lost += sql.update("DELETE FROM standing WHERE annotation_id NOT IN (SELECT id FROM annotation) "
          + "AND annotation_id NOT IN (SELECT annotation_id FROM bin)");
    }
    leaveOut("standing", "place", StandingStore.DECISIONS, StandingStore::decision,
        "DELETE FROM standing WHERE annotation_id = ?1 AND story_id = ?2", 2);
    leaveOut("reading", "text", "SELECT id, text, text_sha256 FROM reading",
        row -> Sha256.of(row.getString(2)).equals(row.getString(3)) ? row.getString(3) : null, "DELETE FROM reading WHERE id = ?1", 1);
  }

  private void derived() throws SQLException {
    if (has("session", "place_offset")) {
      sessions();
    }
    if (has("collection", "name")) {
      lost += sql.update("UPDATE collection SET name = '?' WHERE trim(name) = ''");
    }
    if (has("family_story", "chosen")) {
      lost += sql.update("UPDATE family_story SET chosen = NULL WHERE chosen <> 0 AND chosen NOT IN (SELECT id FROM family)");
    }
    if (has("annotation", "folded")) {
      lost += sql.update("UPDATE annotation SET folded = " + RowChecks.FOLDED
          + " WHERE folded NOT IN (" + RowChecks.FOLDED + ", " + RowChecks.FOLDED_BY_0012 + ")");
    }
    if (has("picture_look", "kind")) {
      // It is looked into again.
      lost += sql.update("DELETE FROM picture_look WHERE " + RowChecks.NO_LOOK);
    }
    if (has("annotation", "tags")) {
      lost += sql.update("UPDATE annotation SET tags = " + RowChecks.TAGS_OF_ANNOTATION + " WHERE tags <> " + RowChecks.TAGS_OF_ANNOTATION);
    }
  }

  /** What can't be read can't be taken back any more: it stays done. What it deleted stays in the bin. */
  private void history() throws SQLException {
    lost += sql.update("UPDATE edit SET undone = 0 WHERE undone NOT IN (0, 1)");
    if (has("edit", "size")) {
      leaveOut("edit", "changes", EditRows.COLUMNS, EditRows::edit, "DELETE FROM edit WHERE id = ?1", 1);
    }
  }

  private void sessions() throws SQLException {
    lost += sql.update("UPDATE session SET place_offset = 0 WHERE place_offset < 0");
    lost += sql.update("UPDATE session SET ended = started WHERE unixepoch(ended, 'subsec') < unixepoch(started, 'subsec')");
    lost += sql.update("UPDATE session_stretch SET until = began WHERE unixepoch(until, 'subsec') < unixepoch(began, 'subsec')");
    lost += sql.update("INSERT INTO session_stretch (session_id, number, began, until) SELECT id, 1, started, started FROM session "
        + "WHERE id NOT IN (SELECT session_id FROM session_stretch)");
  }

  private boolean has(String table, String column) throws SQLException {
    return sql.number("SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2", table, column) > 0;
  }

  /** Opens each ring at one place, so that as much as can be stays below what it was below. */
  private void rings(String table, String column) throws SQLException {
    if (!has(table, column)) {
      return;
    }
    String open = (RowChecks.REACHED + """
        UPDATE %1$s SET %2$s = NULL WHERE id = (SELECT min(id) FROM %1$s WHERE id NOT IN (SELECT id FROM reached))
        """).formatted(table, column);
    for (int opened = sql.update(open); opened > 0; opened = sql.update(open)) {
      lost += opened;
    }
  }

  /** A tag needs a name without a slash that no sibling has. */
  private void tagNames() throws SQLException {
    if (!has("tag", "name")) {
      return;
    }
    lost += sql.update("UPDATE tag SET name = replace(replace(name, '/', '\u2215'), '／', '\u2215') WHERE name LIKE '%/%' OR name LIKE '%／%'");
    lost += sql.update("UPDATE tag SET name = '?' WHERE trim(name) = ''");
    String second = """
        UPDATE tag SET name = name || ' ' || id WHERE EXISTS (
          SELECT 1 FROM tag AS other WHERE other.parent IS tag.parent AND other.name = tag.name AND other.id < tag.id)
        """;
    lost += sql.update(second);
  }

  /** Deletes rows that can't be read, by the first columns of the query. */
  private void leaveOut(String table, String column, String query, Sql.Row<?> reader, String delete, int keys) throws SQLException {
    if (!has(table, column)) {
      return;
    }
    List<Object[]> unreadable = new ArrayList<>();
    sql.each(query, row -> {
      if (read(reader, row).isEmpty()) {
        Object[] key = new Object[keys];
        for (int i = 0; i < keys; i++) {
          key[i] = row.getObject(i + 1);
        }
        unreadable.add(key);
      }
      return true;
    });
    for (Object[] key : unreadable) {
      lost += sql.update(delete, key);
    }
  }

  private static Optional<Object> read(Sql.Row<?> reader, ResultSet row) throws SQLException {
    try {
      return Optional.ofNullable(reader.read(row));
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException damaged) {
      LOG.info("A row can't be read and is left out", damaged);
      return Optional.empty();
    }
  }
}
