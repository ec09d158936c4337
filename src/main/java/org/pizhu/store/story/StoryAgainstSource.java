package org.pizhu.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;
import org.pizhu.store.codec.HtmlColumn;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.text.Sha256;

/** All that is kept of a story beside the piece of its source that it was read from, to be read from it again. */
public final class StoryAgainstSource {

  /** To be completed by conditions. */
  private static final String QUERY = """
      SELECT story.id AS id, content_sha256, headline, text_sha256, text, structure, html, headline_cut, outlet, date, month_day, figures,
        fragment.sha256 AS sha256, bytes, charset, imported,
        (SELECT coalesce(group_concat(number || char(31) || file_name || char(31) || caption || char(30), '' ORDER BY number), '')
          FROM figure WHERE story_id = story.id) AS shown
      FROM story
      LEFT JOIN story_content ON story_content.story_id = story.id
      LEFT JOIN fragment ON fragment.id = story.fragment_id
      LEFT JOIN source ON source.id = story.source_id
      %s
      """;

  /** Every story, also those that were taken out, as they can come back. */
  public static final String ALL = QUERY.formatted("ORDER BY story.id");

  /** The next ones after a story, at most so many. */
  public static final String NEXT = QUERY.formatted("WHERE story.id > ?1 ORDER BY story.id LIMIT ?2");

  private StoryAgainstSource() {}

  /** Whether what is kept is what was read, by its hash. */
  public static boolean isAsRead(ResultSet row) throws SQLException {
    String text = row.getString("text");
    if (text == null || !Sha256.of(text).equals(row.getString("text_sha256"))) {
      return false;
    }
    try {
      return StoryCodec.story(false, text, row.getString("structure"), "").headline()
          .equals(row.getString("headline"));
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // What can't be read is not what was read: this is the finding itself.
      return false;
    }
  }

  /** The piece that a story was read from; none if it is not as it was imported: then there is nothing to compare with. */
  public static byte @Nullable [] piece(ResultSet row) throws SQLException {
    byte[] stored = row.getBytes("bytes");
    if (stored == null) {
      return null;
    }
    byte[] bytes = FragmentBytes.read(stored);
    return Sha256.of(bytes).equals(row.getString("sha256")) ? bytes : null;
  }

  /** Whether all that is kept is what this reading gives. */
  public static boolean isKept(ResultSet row, Story read) throws SQLException {
    return StoryColumns.of(read).equals(columns(row))
        && read.text().equals(row.getString("text"))
        && HtmlColumn.says(row.getString("html"), read.html(), read.text())
        && StoryCodec.says(row.getString("structure"), read)
        && StoryColumns.figures(read).equals(row.getString("shown"));
  }

  /** What lists show. */
  public static StoryColumns columns(ResultSet row) throws SQLException {
    return new StoryColumns(
        row.getString("headline"),
        row.getInt("headline_cut"),
        row.getString("outlet"),
        row.getString("date"),
        row.getString("month_day"),
        row.getInt("figures"));
  }
}
