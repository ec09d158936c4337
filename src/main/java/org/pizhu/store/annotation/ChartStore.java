package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CountUnit;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;

/**
 * The numbers behind the pictures of the work, counted by the database: as many statements whatever the library holds, and rows only for what
 * is different. Annotations with the same tags are counted together, because there are few such sets, however many annotations there are.
 */
public final class ChartStore {

  /** To a quarter of an hour, in UTC: the offsets of all time zones are whole quarters, so the days of each can be made of these. */
  private static final String QUARTER =
      "(substr(created, 1, 14) || substr('00153045', 1 + 2 * (substr(created, 15, 2) / 15), 2))";

  /** Key, part, and what is asked for of the stories. */
  private static final String TALLIES = """
      SELECT key, part, count(*)
      FROM (
        SELECT %s AS key, %s AS part
        FROM annotation
        JOIN story ON story.id = story_id
        WHERE removed = 0 %s)
      GROUP BY key, part
      """;

  private static final String UNIT_TAG_SETS = """
      SELECT '', coalesce(tags, ''), count(*)
      FROM (
        SELECT group_concat(DISTINCT tag_id) AS tags
        FROM annotation
        JOIN story ON story.id = story_id
        LEFT JOIN annotation_tag ON annotation_id = annotation.id
        WHERE removed = 0 %s
        GROUP BY %s)
      GROUP BY tags
      """;

  /** Unit, story, key and part; and what is asked for of the stories. */
  private static final String UNIT_TALLIES = """
      SELECT unit, story, key, part
      FROM (
        SELECT %s AS unit, story_id AS story, %s AS key, %s AS part
        FROM annotation
        JOIN story ON story.id = story_id
        WHERE removed = 0 %s)
      GROUP BY unit, story, key, part
      """;

  /** The length of the text of a story, UTF-16 units. */
  static final String LENGTH =
      "max(1, coalesce(structure ->> '$.length', structure ->> '$.blocks[#-1][2]', length(text)))";

  /** The range of one part is from the quotient part * length / parts, rounded down, to that of the next. */
  private static final String POSITIONS = """
      WITH measured AS MATERIALIZED (
        SELECT story.id AS story, %3$s AS headline, %2$s AS length
        FROM story
        JOIN story_content ON story_content.story_id = story.id
        WHERE removed = 0 AND EXISTS (SELECT 1 FROM annotation WHERE annotation.story_id = story.id) %1$s)
      SELECT story, headline, length, ((range_start + 1) * ?1 - 1) / length AS first, (range_end * ?1 - 1) / length AS last,
        count(*)
      FROM measured
      JOIN annotation ON story_id = story
      WHERE range_start < range_end AND status IN ('ANCHORED', 'MOVED')
      GROUP BY story, first, last
      ORDER BY story
      """;

  private static final String EXTENTS = """
      SELECT range_start, range_end, part, count(*)
      FROM (
        SELECT range_start, range_end, %s AS part
        FROM annotation
        JOIN story ON story.id = story_id
        WHERE story_id = ?1 AND removed = 0 AND range_start < range_end AND status IN ('ANCHORED', 'MOVED'))
      GROUP BY range_start, range_end, part
      """;

  /** What is counted by, of the story and of the annotations; and what is asked for of the stories of either. */
  private static final String STORIES_WITH_BOTH = """
      SELECT id FROM story
      WHERE removed = 0
        AND %1$s IN (%2$s ?1)) %3$s)
        AND %1$s IN (%2$s ?2)) %3$s)
        %3$s
      ORDER BY id
      """;
  private static final String TAGGED = """
      SELECT %s FROM annotation_tag JOIN annotation ON annotation.id = annotation_id JOIN story ON story.id = story_id
      WHERE removed = 0 AND tag_id IN (SELECT value FROM json_each(""";

  private static final String UNDATED = """
      SELECT id FROM story
      WHERE removed = 0 AND shown_day IS NULL AND EXISTS (SELECT 1 FROM annotation WHERE story_id = story.id) %s
      ORDER BY id
      """;

  private final Database database;

  public ChartStore(Database database) {
    this.database = database;
  }

  /**
   * Annotations, or stories, that are alike.
   *
   * @param key what they are counted under: empty, a time, or a day
   * @param part the name of their colour, or the ids of their tags, see {@link TagSetRows#split}; empty for no tag, or if not asked for
   * @param count how many
   */
  public record Tally(@Nullable String key, String part, int count) {}

  /**
   * Annotations of one story at the same place.
   *
   * @param start UTF-16 units
   * @param end after it
   * @param part as in {@link Tally}
   * @param count how many
   */
  public record Extent(int start, int end, String part, int count) {}

  /**
   * Annotations that overlap the same parts of one story.
   *
   * @param length of its text, UTF-16 units
   * @param first the first part, from 0
   * @param last the last one; too large where an annotation ends behind the text
   * @param count how many
   */
  public record Position(long storyId, String headline, int length, int first, int last, int count) {}

  /** How many annotations carry each set of tags. */
  public List<Tally> tagSets(AnnotationScope scope) {
    return tallies("''", "tags", scope);
  }

  /** How many stories, or families, have each set of tags on their annotations; empty for those without any. */
  public List<Tally> unitTagSets(AnnotationScope scope, CountUnit unit) {
    return database.read(sql -> sql.list(
        UNIT_TAG_SETS.formatted(condition(scope, 1), unit(unit, "story.id")), ChartStore::tally, parameters(scope)));
  }

  /**
   * A story with annotations that are alike.
   *
   * @param unit what it is counted as: its own number, or one that all versions have together
   * @param storyId its number
   * @param key as in {@link Tally}
   * @param part as in {@link Tally}
   */
  public record UnitTally(long unit, long storyId, @Nullable String key, String part) {}

  /** The stories with their annotations that were made in each quarter of an hour; as {@link #made}. */
  public List<UnitTally> madeBy(AnnotationScope scope, CountUnit unit, ChartStack stack) {
    return unitTallies(scope, unit, QUARTER, stack);
  }

  /** The stories with their annotations and their day of publication; as {@link #published}. */
  public List<UnitTally> publishedBy(AnnotationScope scope, CountUnit unit, ChartStack stack) {
    return unitTallies(scope, unit, "shown_day", stack);
  }

  private List<UnitTally> unitTallies(AnnotationScope scope, CountUnit unit, String key, ChartStack stack) {
    return database.read(sql -> sql.list(
        UNIT_TALLIES.formatted(unit(unit, "story.id"), key, part(stack), condition(scope, 1)),
        row -> new UnitTally(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)), parameters(scope)));
  }

  /** A story that is of no family counts for itself; its number is turned round, so that it is no family's. */
  private static String unit(CountUnit unit, String story) {
    return switch (unit) {
      case ANNOTATION -> throw new IllegalArgumentException("Annotations are counted one by one");
      case STORY -> story;
      case FAMILY -> "coalesce((SELECT family FROM family_story WHERE family_story.story_id = " + story + "), -" + story + ")";
    };
  }

  /** How many were made in each quarter of an hour; the key is {@code 2026-11-24T08:15}, in UTC. */
  public List<Tally> made(AnnotationScope scope, ChartStack stack) {
    return tallies(QUARTER, part(stack), scope);
  }

  /** How many are on stories of each day of publication; the key is {@code 2020-03-12}, null where that isn't known in full. */
  public List<Tally> published(AnnotationScope scope, ChartStack stack) {
    return tallies("shown_day", part(stack), scope);
  }

  private List<Tally> tallies(String key, String part, AnnotationScope scope) {
    return database.read(sql -> sql.list(
        TALLIES.formatted(key, part, condition(scope, 1)), ChartStore::tally, parameters(scope)));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(row.getString(1), row.getString(2), row.getInt(3));
  }

  /** Where the annotations of a story are that have a place in it. */
  public List<Extent> extents(long storyId, ChartStack stack) {
    return database.read(sql -> sql.list(
        EXTENTS.formatted(part(stack)),
        row -> new Extent(row.getInt(1), row.getInt(2), row.getString(3), row.getInt(4)),
        storyId));
  }

  /**
   * Where in their stories the annotations are that have a place, by story.
   *
   * @param parts into so many parts of equal length each story is cut
   */
  public List<Position> positions(AnnotationScope scope, int parts) {
    return database.read(sql -> sql.list(
        POSITIONS.formatted(condition(scope, 2), LENGTH, HeadlineSql.MARKED),
        row -> new Position(
            row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
        parameters(scope, parts)));
  }

  /**
   * The stories on which there is one of some tags, and one of some others.
   *
   * @param unit FAMILY where the two may be on different versions
   */
  public List<Long> storiesWithBoth(AnnotationScope scope, CountUnit unit, Set<String> some, Set<String> others) {
    String by = unit(unit, "story.id");
    String query = STORIES_WITH_BOTH.formatted(by, TAGGED.formatted(by), condition(scope, 3));
    return database.read(sql -> sql.list(
        query, row -> row.getLong(1), parameters(scope, JsonTree.array(some), JsonTree.array(others))));
  }

  /** The stories with annotations whose day of publication isn't known in full. */
  public List<Long> undated(AnnotationScope scope) {
    return database.read(sql -> sql.list(
        UNDATED.formatted(condition(scope, 1)), row -> row.getLong(1), parameters(scope)));
  }

  private static String part(ChartStack stack) {
    return switch (stack) {
      case NONE -> "''";
      case COLOR -> "color";
      case TAG -> "tags";
    };
  }

  private static String condition(AnnotationScope scope, int parameter) {
    return scope instanceof AnnotationScope.OfStories
        ? "AND story.id IN (SELECT value FROM json_each(?" + parameter + "))"
        : "";
  }

  private static Object[] parameters(AnnotationScope scope, Object... before) {
    List<Object> all = new ArrayList<>(List.of(before));
    if (scope instanceof AnnotationScope.OfStories some) {
      all.add(JsonTree.numbers(some.storyIds()));
    }
    return all.toArray();
  }
}
