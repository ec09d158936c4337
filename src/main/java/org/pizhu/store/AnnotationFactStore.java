package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.HighlightColor;

/**
 * Passes over what annotations are counted and put in order by: two statements, however many annotations there are, both of them on one
 * state of the library. Annotations on stories whose import was undone are left out.
 */
public final class AnnotationFactStore {

  /** Color, status and name in one: each value of a row that is read costs as much as the row. */
  private static final String ANNOTATIONS = """
      SELECT annotation.rowid, story_id, color || ' ' || status || ' ' || creator, tags FROM annotation
      WHERE story_id NOT IN (SELECT id FROM story WHERE removed = 1) %s
      ORDER BY annotation.rowid
      """;

  private static final String SESSIONS = """
      SELECT annotation.rowid, session_id FROM annotation JOIN session_annotation ON annotation_id = annotation.id
      WHERE story_id NOT IN (SELECT id FROM story WHERE removed = 1) %s
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
     * An annotation; they come by rising row.
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
    Map<String, Kind> kinds = new HashMap<>();
    database.read(sql -> {
      each(sql, ANNOTATIONS, stories, row -> {
        Kind kind = kinds.computeIfAbsent(row.getString(3), AnnotationFactStore::kind);
        visitor.annotation(row.getLong(1), row.getLong(2), kind, row.getString(4));
        return true;
      });
      each(sql, SESSIONS, stories, row -> {
        visitor.session(row.getLong(1), row.getLong(2));
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

  private static Kind kind(String words) {
    String[] parts = words.split(" ", 3);
    return new Kind(HighlightColor.valueOf(parts[0]), AnchorStatus.valueOf(parts[1]), parts[2]);
  }

  /** What the sessions are called, by their numbers. */
  public Map<Long, String> sessionNames() {
    return database.read(sql -> {
      Map<Long, String> names = new HashMap<>();
      sql.each("SELECT id, name FROM session", (ResultSet row) -> {
        names.put(row.getLong(1), row.getString(2));
        return true;
      });
      return names;
    });
  }
}
