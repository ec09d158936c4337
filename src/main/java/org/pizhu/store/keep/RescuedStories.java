package org.pizhu.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.store.codec.HtmlColumn;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.database.Sql;
import org.pizhu.store.story.StoryAgainstSource;
import org.pizhu.store.story.StoryColumns;
import org.pizhu.store.story.StoryReader;

/**
 * Brings what is kept twice of a rescued story to what the other place says: lists, figures and the shown page to its structure and its source. In
 * sound stories nothing changes.
 */
final class RescuedStories {

  private final Sql sql;
  private final StoryReader reader;
  private long lost;

  RescuedStories(Sql sql, StoryReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** How many stories were not what they were. */
  long lost() {
    return lost;
  }

  /**
   * A story with what lists and figures should say.
   *
   * @param html how it should be shown; null where that is as it should be, or nobody can tell
   * @param contentSha256 its hash, likewise
   */
  private record Other(long id, Story story, boolean isListed, boolean hasFigures, @Nullable String html, @Nullable String contentSha256) {}

  /** Does it, in a library of the newest schema; one of an earlier schema is brought up to date when it is opened. */
  void mend() throws SQLException {
    if (sql.number("PRAGMA user_version") != Migrations.ALL.newest()) {
      return;
    }
    List<Other> others = new ArrayList<>();
    sql.each(StoryAgainstSource.ALL, row -> {
      look(row).ifPresent(others::add);
      return true;
    });
    for (Other other : others) {
      mend(other);
    }
  }

  private Optional<Other> look(ResultSet row) throws SQLException {
    String text = row.getString("text");
    Story kept = StoryCodec.story(row.getBoolean("headline_cut"), text, row.getString("structure"), "");
    boolean isListed = StoryAgainstSource.columns(row).equals(StoryColumns.of(kept));
    boolean hasFigures = StoryColumns.figures(kept).equals(row.getString("shown"));
    byte[] piece = StoryAgainstSource.piece(row);
    StoryReader.Read read = piece == null ? null : reader.read(row.getString("charset"), piece);
    boolean isSame = read != null && read.story().text().equals(text) && StoryCodec.says(row.getString("structure"), read.story());
    String html = isSame && !HtmlColumn.says(row.getString("html"), read.story().html(), text) ? read.story().html() : null;
    String hash = read == null || read.contentSha256().equals(row.getString("content_sha256")) ? null : read.contentSha256();
    return isListed && hasFigures && html == null && hash == null
        ? Optional.empty()
        : Optional.of(new Other(row.getLong("id"), kept, isListed, hasFigures, html, hash));
  }

  private void mend(Other other) throws SQLException {
    if (!other.isListed) {
      StoryColumns columns = StoryColumns.of(other.story);
      sql.update("UPDATE story SET headline = ?2, outlet = ?3, date = ?4, month_day = ?5, figures = ?6 WHERE id = ?1",
          other.id, columns.headline(), columns.outlet(), columns.date(), columns.monthDay(), columns.figures());
    }
    if (!other.hasFigures) {
      figures(other);
    }
    if (other.html != null) {
      sql.update("UPDATE story_content SET html = ?2 WHERE story_id = ?1", other.id, HtmlColumn.write(other.html, other.story.text()));
    }
    if (other.contentSha256 != null) {
      // Where another story has it already, both were read from the same words: each stays what it is.
      sql.update("UPDATE OR IGNORE story SET content_sha256 = ?2 WHERE id = ?1", other.id, other.contentSha256);
    }
    lost += other.isListed && other.hasFigures && other.html == null ? 0 : 1;
  }

  /** The pictures that figures show are kept by their numbers. */
  private void figures(Other other) throws SQLException {
    sql.update("DELETE FROM figure WHERE story_id = ?1 AND number > ?2", other.id, other.story.figures().size());
    for (Figure figure : other.story.figures()) {
      sql.update("""
          INSERT INTO figure (story_id, number, file_name, caption) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT (story_id, number) DO UPDATE SET file_name = excluded.file_name, caption = excluded.caption
          """, other.id, figure.number(), figure.fileName(), StoryColumns.caption(other.story, figure));
    }
  }
}
