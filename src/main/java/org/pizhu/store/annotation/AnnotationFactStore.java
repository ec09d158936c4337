package org.pizhu.store.annotation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.HighlightColor;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;

/**
 * Passes over what annotations are counted and put in order by: two statements, however many annotations there are, both of them on one
 * state of the library. Annotations on stories whose import was undone are left out.
 */
public final class AnnotationFactStore {

  /** All of one kind in one value, a line each: to read a row takes as long as to read a hundred numbers out of a text. */
  private static final String ANNOTATIONS = """
      SELECT color, status, creator, group_concat(rowid || ' ' || story_id || ' ' || tags, char(10)) FROM annotation
      WHERE story_id NOT IN (SELECT id FROM story WHERE removed = 1) %s
      GROUP BY color, creator, status
      """;

  /** With a plus SQLite begins with what was made in sessions, which is often the least, and not with all annotations. */
  private static final String SESSIONS = """
      SELECT session_id, group_concat(annotation.rowid, char(10))
      FROM session_annotation JOIN annotation ON annotation.id = annotation_id
      WHERE +story_id NOT IN (SELECT id FROM story WHERE removed = 1) %s
      GROUP BY session_id
      """;

  private static final String SOME = "AND story_id IN (SELECT value FROM json_each(?1))";

  private final Database database;

  public AnnotationFactStore(Database database) {
    this.database = database;
  }

  /**
   * What few different ones there are of, however many annotations.
   *
   * @param annotator who made it
   */
  public record Kind(HighlightColor color, AnchorStatus status, String annotator) {}

  /** Takes what is known of annotations. A row is where the database keeps an annotation; it stays the same until that is deleted. */
  public interface Visitor {

    /**
     * An annotation; they come in any order.
     *
     * @param tags see {@link TagSetRows#split}
     */
    void annotation(long row, long storyId, Kind kind, String tags);

    /** The session in which the annotation in a row was made; they come after the annotations, in any order. */
    void session(long row, long sessionId);
  }

  /** Passes over all annotations. */
  public void all(Visitor visitor) {
    visit(null, visitor);
  }

  /** Passes over the annotations of some stories. */
  public void ofStories(Collection<Long> storyIds, Visitor visitor) {
    visit(JsonTree.numbers(storyIds), visitor);
  }

  private void visit(@Nullable String stories, Visitor visitor) {
    database.read(sql -> {
      each(sql, ANNOTATIONS, stories, row -> {
        Kind kind = new Kind(
            HighlightColor.valueOf(row.getString(1)), AnchorStatus.valueOf(row.getString(2)), row.getString(3));
        Lines lines = new Lines(row.getString(4));
        while (lines.hasNext()) {
          visitor.annotation(lines.number(), lines.number(), kind, lines.rest());
        }
        return true;
      });
      each(sql, SESSIONS, stories, row -> {
        Lines lines = new Lines(row.getString(2));
        while (lines.hasNext()) {
          visitor.session(lines.number(), row.getLong(1));
        }
        return true;
      });
      return null;
    });
  }

  private static void each(Sql sql, String query, @Nullable String stories, Sql.RowVisitor visitor) throws SQLException {
    if (stories == null) {
      sql.each(query.formatted(""), visitor);
    } else {
      sql.each(query.formatted(SOME), visitor, stories);
    }
  }

  /** What the sessions are called, by their numbers. */
  public Map<Long, String> sessionNames() {
    return database.read(sql -> {
      Map<Long, String> names = new HashMap<>();
      sql.each("SELECT id, name FROM session", row -> {
        names.put(row.getLong(1), row.getString(2));
        return true;
      });
      return names;
    });
  }

  /** Reads a text of lines from its beginning to its end. */
  private static final class Lines {
    private final String text;
    private int at;

    Lines(String text) {
      this.text = text;
    }

    boolean hasNext() {
      return at < text.length();
    }

    /** The digits up to the next blank or the end of the line. */
    long number() {
      long number = 0;
      while (at < text.length()) {
        char digit = text.charAt(at++);
        if (digit < '0') {
          break;
        }
        number = 10 * number + digit - '0';
      }
      return number;
    }

    /** What is left of the line. */
    String rest() {
      int end = text.indexOf('\n', at);
      String rest = text.substring(at, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      return rest;
    }
  }
}
