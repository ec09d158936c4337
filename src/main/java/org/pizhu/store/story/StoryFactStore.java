package org.pizhu.store.story;

import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.StoryFacet;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;

/**
 * Passes over what lists filter, count and order stories by: as many statements as there are tables, however many stories there are, and
 * all of them on one state of the library. Stories whose import was undone are left out.
 */
public final class StoryFactStore {

  private static final String STORIES = """
      SELECT id, coalesce(shown_outlet, ''),
        CASE WHEN shown_date >= '0' THEN CAST(substr(replace(shown_date, '-', '') || '0000', 1, 8) AS INTEGER) ELSE 0 END,
        CASE WHEN shown_date >= '0' THEN substr(shown_date, 1, 7) ELSE '' END,
        figures, read, starred, todo, %s
      FROM story LEFT JOIN family_story ON family_story.story_id = id
      WHERE removed = 0 %%s ORDER BY id
      """.formatted(FamilyRows.VERSIONS);

  private static final String ANNOTATIONS =
      "SELECT story_id, count(*) FROM annotation WHERE true %s GROUP BY story_id ORDER BY story_id";

  private static final String TAGS = """
      SELECT DISTINCT story_id, tag_id FROM annotation_tag JOIN annotation ON annotation.id = annotation_id WHERE true %s
      """;

  private static final String COLLECTIONS = "SELECT story_id, collection_id FROM collection_story WHERE true %s";

  private static final String BYLINES = "SELECT story_id, name FROM story_byline WHERE true %s";

  private static final String ANNOTATORS = "SELECT DISTINCT story_id, creator FROM annotation WHERE true %s";

  /** A figure that names no file has no picture that could be missing. */
  private static final String PICTURES = """
      SELECT story_id, CASE
        WHEN sum(picture IS NULL AND file_name <> '') > 0 THEN 'MISSING'
        WHEN max(file_name) <> '' OR count(picture) > 0 THEN 'COMPLETE'
        ELSE 'NONE' END
      FROM figure WHERE true %s GROUP BY story_id
      """;

  private final Database database;

  public StoryFactStore(Database database) {
    this.database = database;
  }

  /**
   * What the row of a story says.
   *
   * @param id its number
   * @param outlet empty where the story names none
   * @param day of publication as 20200312; 20200300 where only the month is known, 20200000 where only the year, 0 where neither is
   * @param month of publication as 2020-03; 2020 where only the year is known; empty where that is not
   * @param figures how many there are
   * @param read whether the archivist has read it
   * @param starred whether it has this mark
   * @param todo whether it has this mark
   * @param versions how many stories are in its family; 0 for none
   */
  public record Facts(
      long id, String outlet, int day, String month, int figures, boolean read, boolean starred, boolean todo, int versions) {}

  /** Takes what is known of stories. */
  public interface Visitor {

    /** A story; they come by rising number, and before everything else. */
    void story(Facts facts);

    /** How many annotations a story carries; left out where there are none. */
    void annotations(long storyId, int count);

    /** A value that a story has of a facet. */
    void value(StoryFacet facet, long storyId, String value);
  }

  /** Passes over all stories. */
  public void all(Visitor visitor) {
    visit(null, visitor);
  }

  /** Passes over some stories; those that are not there are left out. */
  public void some(Collection<Long> storyIds, Visitor visitor) {
    visit(JsonTree.numbers(storyIds), visitor);
  }

  private void visit(@Nullable String ids, Visitor visitor) {
    database.read(sql -> {
      each(sql, STORIES, "id", ids, row -> {
        visitor.story(new Facts(
            row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getInt(5),
            row.getBoolean(6), row.getBoolean(7), row.getBoolean(8), row.getInt(9)));
        return true;
      });
      each(sql, ANNOTATIONS, "story_id", ids, row -> {
        visitor.annotations(row.getLong(1), row.getInt(2));
        return true;
      });
      values(sql, COLLECTIONS, StoryFacet.COLLECTION, ids, visitor);
      values(sql, BYLINES, StoryFacet.BYLINE, ids, visitor);
      values(sql, TAGS, StoryFacet.TAG, ids, visitor);
      values(sql, ANNOTATORS, StoryFacet.ANNOTATOR, ids, visitor);
      values(sql, PICTURES, StoryFacet.PICTURES, ids, visitor);
      return null;
    });
  }

  private static void values(Sql sql, String query, StoryFacet facet, @Nullable String ids, Visitor visitor)
      throws SQLException {
    each(sql, query, "story_id", ids, row -> {
      visitor.value(facet, row.getLong(1), row.getString(2));
      return true;
    });
  }

  private static void each(Sql sql, String query, String column, @Nullable String ids, Sql.RowVisitor visitor)
      throws SQLException {
    if (ids == null) {
      sql.each(query.formatted(""), visitor);
    } else {
      sql.each(query.formatted("AND " + column + " IN (SELECT value FROM json_each(?1))"), visitor, ids);
    }
  }
}
