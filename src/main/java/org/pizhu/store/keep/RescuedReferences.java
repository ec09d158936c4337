package org.pizhu.store.keep;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;
import org.pizhu.store.codec.HtmlColumn;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.database.Sql;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.store.story.StoryReader;
import org.pizhu.text.Sha256;

/**
 * Makes a rescued library whole, annotations above all: a story whose text is lost is read again from its source, and where that is lost too it
 * has the words that were annotated for a text; a story that is lost but for its annotations comes back in this way. Whatever else points to
 * something lost goes.
 */
final class RescuedReferences {

  private static final String STORIES_OF_ANNOTATIONS =
      "SELECT DISTINCT story_id FROM annotation WHERE story_id NOT IN (SELECT id FROM story)";

  private static final String STANDINGS_OF_NOTHING = "DELETE FROM standing "
      + "WHERE annotation_id NOT IN (SELECT id FROM annotation) AND annotation_id NOT IN (SELECT annotation_id FROM bin)";

  private final Sql sql;
  private final StoryReader reader;
  private long lost;

  RescuedReferences(Sql sql, StoryReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** How many things are lost, or not what they were. */
  long lost() {
    return lost;
  }

  /** Makes it whole. */
  void mend() throws SQLException {
    List<Long> gone = sql.list(STORIES_OF_ANNOTATIONS, row -> row.getLong(1));
    for (long story : gone) {
      lost++;
      sql.update("INSERT INTO story (id, source_id, number, fragment_id, content_sha256, headline, headline_cut, figures) "
          + "VALUES (?1, 0, 0, 0, ?2, '', 0, 0)", story, Sha256.of("lost " + story));
    }
    sql.update("INSERT OR IGNORE INTO source (id, name, location, sha256, size, charset, imported, complete) "
        + "SELECT DISTINCT source_id, '', '', 'lost ' || source_id, 0, 'UTF-8', '1970-01-01T00:00:00Z', 1 "
        + "FROM story WHERE source_id NOT IN (SELECT id FROM source)");
    for (long fragment : sql.list(
        "SELECT DISTINCT fragment_id FROM story WHERE fragment_id NOT IN (SELECT id FROM fragment)", row -> row.getLong(1))) {
      lost++;
      sql.update("INSERT INTO fragment (id, sha256, bytes) VALUES (?1, ?2, ?3)",
          fragment, "lost " + fragment, FragmentBytes.write(new byte[0]));
    }
    unreadable();
    for (long story : sql.list(
        "SELECT id FROM story WHERE id NOT IN (SELECT story_id FROM story_content) ORDER BY id", row -> row.getLong(1))) {
      content(story);
    }
    lost += dropRest();
  }

  /** A text that is not what was read is read again, as one that is gone; where its source is gone too, it stays as it is if it can be shown. */
  private void unreadable() throws SQLException {
    // What earlier versions wrote of the parts of a text is brought up to date when the library is opened.
    boolean isNewest = sql.number("PRAGMA user_version") == Migrations.ALL.newest();
    List<Long> other = new ArrayList<>();
    List<Long> shown = new ArrayList<>();
    sql.each("SELECT story_id, text, text_sha256, structure FROM story_content", row -> {
      boolean isReadable = !isNewest || isReadable(row.getString(2), row.getString(4));
      if (!isReadable || !Sha256.of(row.getString(2)).equals(row.getString(3))) {
        (isReadable ? shown : other).add(row.getLong(1));
      }
      return true;
    });
    for (long story : shown) {
      if (again(story).isPresent()) {
        other.add(story);
      } else {
        String text = sql.first("SELECT text FROM story_content WHERE story_id = ?1", row -> row.getString(1), story).orElse("");
        lost += sql.update("UPDATE story_content SET text_sha256 = ?2 WHERE story_id = ?1", story, Sha256.of(text));
      }
    }
    for (long story : other) {
      sql.update("DELETE FROM story_content WHERE story_id = ?1", story);
    }
  }

  private static boolean isReadable(String text, String structure) {
    try {
      return !StoryCodec.story(false, text, structure, "").blocks().isEmpty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // That is what is asked.
      return false;
    }
  }

  private void content(long story) throws SQLException {
    Story read = again(story).map(StoryReader.Read::story).orElse(null);
    if (read == null) {
      lost++;
      read = ofAnnotations(story);
      sql.update("UPDATE annotation SET status = 'ORPHAN' WHERE story_id = ?1", story);
      sql.update("UPDATE story SET figures = 0, headline = ?2 WHERE id = ?1", story, read.headline());
      sql.update("DELETE FROM figure WHERE story_id = ?1", story);
    }
    sql.update("INSERT INTO story_content (story_id, text_sha256, text, structure, html) VALUES (?1, ?2, ?3, ?4, ?5)",
        story, Sha256.of(read.text()), read.text(), StoryCodec.structure(read), HtmlColumn.write(read.html(), read.text()));
  }

  private Optional<StoryReader.Read> again(long story) throws SQLException {
    return sql.first("""
        SELECT charset, bytes, fragment.sha256 FROM story
        JOIN fragment ON fragment.id = fragment_id JOIN source ON source.id = source_id WHERE story.id = ?1
        """, row -> {
          byte[] piece = FragmentBytes.read(row.getBytes(2));
          return Optional.ofNullable(Sha256.of(piece).equals(row.getString(3)) ? reader.read(row.getString(1), piece) : null);
        }, story).flatMap(found -> found);
  }

  /** Its headline, and the words of each annotation as a paragraph. */
  private Story ofAnnotations(long story) throws SQLException {
    String headline = sql.first("SELECT headline FROM story WHERE id = ?1", row -> row.getString(1), story).orElse("");
    StringBuilder html = new StringBuilder(headline.isEmpty() ? "…" : headline).append('\n');
    for (String words : sql.list(
        "SELECT exact FROM annotation WHERE story_id = ?1 ORDER BY range_start", row -> row.getString(1), story)) {
      html.append("<p>").append(words.replace("&", "&amp;").replace("<", "&lt;").replace('\n', ' ')).append("</p>\n");
    }
    StoryReader.@Nullable Read read = reader.read("UTF-8", html.append("<p>…</p>\n").toString().getBytes(StandardCharsets.UTF_8));
    if (read == null) {
      throw new SQLException("A headline and a paragraph are a story");
    }
    return read.story();
  }

  /** A reference from a table to another. */
  private record Reference(String table, String column, String parent, String parentColumn, boolean isNeeded) {}

  /**
   * Lets go of what points to something that is not there.
   *
   * @return how many rows that were
   */
  long dropRest() throws SQLException {
    long all = 0;
    long dropped = 1;
    while (dropped > 0) {
      dropped = 0;
      for (String table : sql.list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row -> row.getString(1))) {
        for (Reference one : references(table)) {
          dropped += drop(one);
        }
      }
      // What was said of an annotation holds while that lies in the bin, too, which no key of the database can say.
      dropped += RowRule.has(sql, "standing", "place") ? sql.update(STANDINGS_OF_NOTHING) : 0;
      all += dropped;
    }
    return all;
  }

  private List<Reference> references(String table) throws SQLException {
    return sql.list("""
        SELECT link."from", link."table",
          coalesce(link."to", (SELECT name FROM pragma_table_info(link."table") WHERE pk = 1)),
          (SELECT "notnull" OR pk > 0 FROM pragma_table_info(?1) WHERE name = link."from")
        FROM pragma_foreign_key_list(?1) AS link
        """, row -> new Reference(table, row.getString(1), row.getString(2), row.getString(3), row.getInt(4) != 0), table);
  }

  private int drop(Reference one) throws SQLException {
    String where = " WHERE " + one.column() + " IS NOT NULL AND " + one.column() + " NOT IN (SELECT " + one.parentColumn() + " FROM "
        + one.parent() + ")";
    return sql.update(one.isNeeded()
        ? "DELETE FROM " + one.table() + where
        : "UPDATE " + one.table() + " SET " + one.column() + " = NULL" + where);
  }
}
