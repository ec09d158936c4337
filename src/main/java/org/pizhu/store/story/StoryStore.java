package org.pizhu.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.StorySummary;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.source.SourceStore;

/** The stories of the library, in the order in which they came. Those whose import was undone are not among them. */
public final class StoryStore {

  /** To be completed by the count of versions, and conditions on the annotations and on the stories. */
  private static final String SUMMARIES = """
      SELECT id, number, shown_headline, shown_cut, shown_outlet, shown_date, figures, read, starred, todo, annotations, colors,
        family_story.family, %s
      FROM story
      LEFT JOIN family_story ON family_story.story_id = id
      LEFT JOIN (
        SELECT story_id, count(*) AS annotations, group_concat(DISTINCT color) AS colors
        FROM annotation %s GROUP BY story_id
      ) AS noted ON noted.story_id = id
      %s
      ORDER BY id
      """;

  private static final String ALL_SUMMARIES = SUMMARIES.formatted(FamilyRows.VERSIONS, "", "WHERE removed = 0");
  private static final String ONE_SUMMARY =
      SUMMARIES.formatted(FamilyRows.VERSIONS, "WHERE story_id = ?1", "WHERE id = ?1 AND removed = 0");

  /** As they are asked for. */
  private static final String SOME_SUMMARIES = """
      SELECT story.id, number, shown_headline, shown_cut, shown_outlet, shown_date, figures, read, starred, todo, annotations, colors,
        family_story.family, %s
      FROM json_each(?1) AS wanted
      JOIN story ON story.id = wanted.value
      LEFT JOIN family_story ON family_story.story_id = story.id
      LEFT JOIN (
        SELECT story_id, count(*) AS annotations, group_concat(DISTINCT color) AS colors
        FROM annotation WHERE story_id IN (SELECT value FROM json_each(?1)) GROUP BY story_id
      ) AS noted ON noted.story_id = story.id
      WHERE removed = 0
      ORDER BY wanted.key
      """.formatted(FamilyRows.VERSIONS);

  /** Asked for after each act: no part of it may pass over all stories or annotations, but to count the entries of an index. */
  static final String COUNTS = """
      SELECT
        (SELECT count(*) FROM story) - (SELECT count(*) FROM story WHERE removed = 1),
        (SELECT count(*) FROM story WHERE read = 0 AND removed = 0),
        (SELECT count(*) FROM figure)
          - (SELECT count(*) FROM story JOIN figure ON story_id = id WHERE removed = 1),
        (SELECT count(*) FROM figure WHERE picture IS NULL AND file_name <> '')
          - (SELECT count(*) FROM story JOIN figure ON story_id = id
             WHERE removed = 1 AND picture IS NULL AND file_name <> ''),
        (SELECT count(*) FROM annotation),
        (SELECT count(*) FROM annotation WHERE status IN ('AMBIGUOUS', 'ORPHAN'))
      """;

  private static final String STORY = """
      SELECT story.id AS id, number, read, headline_cut, text, structure, html,
      """ + SourceStore.COLUMNS + """
      FROM story
      JOIN story_content ON story_content.story_id = story.id
      JOIN source ON source.id = story.source_id
      WHERE story.id = ?1
      """;

  private final Database database;

  public StoryStore(Database database) {
    this.database = database;
  }

  /** What a list shows of every story; one query for all of them. */
  public List<StorySummary> summaries() {
    return database.read(sql -> sql.list(ALL_SUMMARIES, StoryStore::summary));
  }

  /** What a list shows of one story; none if it is not there. */
  public Optional<StorySummary> summary(long id) {
    return database.read(sql -> sql.first(ONE_SUMMARY, StoryStore::summary, id));
  }

  /** What a list shows of some stories, in the order in which they are asked for; those that are not there are left out. One query. */
  public List<StorySummary> summaries(List<Long> ids) {
    return database.read(sql -> sql.list(SOME_SUMMARIES, StoryStore::summary, JsonTree.numbers(ids)));
  }

  private static StorySummary summary(ResultSet row) throws SQLException {
    String date = row.getString(6);
    return new StorySummary(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getBoolean(4),
        row.getString(5),
        date == null ? null : WrittenDate.parse(date).orElseThrow(),
        row.getInt(7),
        row.getInt(11),
        colors(row.getString(12)),
        row.getBoolean(8),
        marks(row.getBoolean(9), row.getBoolean(10)),
        row.getInt(14) > 1 ? new StoryFamily(row.getLong(13), row.getInt(14)) : null);
  }

  private static List<StoryMark> marks(boolean starred, boolean todo) {
    if (starred) {
      return todo ? List.of(StoryMark.STARRED, StoryMark.TODO) : List.of(StoryMark.STARRED);
    }
    return todo ? List.of(StoryMark.TODO) : List.of();
  }

  private static List<HighlightColor> colors(@Nullable String names) {
    if (names == null) {
      return List.of();
    }
    Set<HighlightColor> colors = EnumSet.noneOf(HighlightColor.class);
    for (String name : names.split(",")) {
      colors.add(HighlightColor.valueOf(name));
    }
    return List.copyOf(colors);
  }

  /** The whole story. */
  public Optional<StoredStory> story(long id) {
    return database.read(sql -> story(sql, id));
  }

  /** The whole story, but for what was set in its metadata. */
  public Optional<StoredStory> asFound(long id) {
    return database.read(sql -> story(sql, STORY + "AND removed = 0", id, StoryMetadata.NONE));
  }

  /** The whole story. */
  static Optional<StoredStory> story(Sql sql, long id) throws SQLException {
    return story(sql, STORY + "AND removed = 0", id);
  }

  /** The whole story, also of an import that was undone. */
  public static Optional<StoredStory> kept(Sql sql, long id) throws SQLException {
    return story(sql, STORY, id);
  }

  private static Optional<StoredStory> story(Sql sql, String query, long id) throws SQLException {
    return story(sql, query, id, MetadataStore.ofStory(sql, id));
  }

  private static Optional<StoredStory> story(Sql sql, String query, long id, StoryMetadata metadata) throws SQLException {
    Map<Integer, String> pictures = new HashMap<>();
    sql.each(
        "SELECT number, picture FROM figure WHERE story_id = ?1 AND picture IS NOT NULL",
        row -> {
          pictures.put(row.getInt(1), row.getString(2));
          return true;
        },
        id);
    return sql.first(query, row -> story(row, pictures, metadata), id);
  }

  private static StoredStory story(ResultSet row, Map<Integer, String> pictures, StoryMetadata metadata)
      throws SQLException {
    return new StoredStory(
        row.getLong("id"),
        row.getInt("number"),
        SourceStore.source(row),
        StoryCodec.story(
            row.getBoolean("headline_cut"), row.getString("text"), row.getString("structure"), row.getString("html")),
        pictures,
        row.getBoolean("read"),
        metadata);
  }

  /**
   * Which of some stories can be taken out.
   *
   * @param free those without annotations, by rising number
   * @param annotated how many have some
   * @param source the source of the first of the free ones; 0 if there is none
   * @param headline its headline; empty if there is none
   */
  public record Removable(List<Long> free, int annotated, long source, String headline) {}

  /** Tells which of some stories can be taken out; those that are not there don't count. */
  public Removable removable(Collection<Long> storyIds) {
    String query = """
        SELECT id, EXISTS (SELECT 1 FROM annotation WHERE story_id = story.id) AS annotated FROM story
        WHERE id IN (SELECT value FROM json_each(?1)) AND removed = 0 ORDER BY id
        """;
    return database.read(sql -> {
      List<Long> free = new ArrayList<>();
      List<Long> kept = new ArrayList<>();
      sql.list(query, row -> (row.getBoolean(2) ? kept : free).add(row.getLong(1)), JsonTree.numbers(storyIds));
      if (free.isEmpty()) {
        return new Removable(free, kept.size(), 0, "");
      }
      return sql.first("SELECT source_id, shown_headline FROM story WHERE id = ?1 AND removed = 0",
          row -> new Removable(free, kept.size(), row.getLong(1), row.getString(2)), free.get(0)).orElseThrow();
    });
  }

  /** The numbers of all stories, in order. */
  public List<Long> ids() {
    return database.read(sql -> sql.list("SELECT id FROM story WHERE removed = 0 ORDER BY id", row -> row.getLong(1)));
  }

  /**
   * The numbers of all stories, in order. Where numbers follow each other without a gap, as they do but for what was undone, a few rows
   * are read, however many stories there are.
   */
  public long[] allIds() {
    return database.read(sql -> {
      long count = sql.number("SELECT count(*) FROM story");
      long first = sql.number("SELECT coalesce(min(id), 0) FROM story");
      long last = sql.number("SELECT coalesce(max(id), -1) FROM story");
      if (last - first + 1 != count) {
        return sql.list("SELECT id FROM story WHERE removed = 0 ORDER BY id", row -> row.getLong(1)).stream()
            .mapToLong(Long::longValue).toArray();
      }
      Set<Long> removed = Set.copyOf(sql.list("SELECT id FROM story WHERE removed = 1", row -> row.getLong(1)));
      return LongStream.rangeClosed(first, last).filter(id -> !removed.contains(id)).toArray();
    });
  }

  /** The headlines of all stories, in the order of their numbers. */
  public List<String> headlines() {
    return database.read(
        sql -> sql.list("SELECT shown_headline FROM story WHERE removed = 0 ORDER BY id", row -> row.getString(1)));
  }

  /** The numbers of the stories that carry annotations, a memo or metadata that were set, in order. One with annotations can't have been taken out. */
  public List<Long> annotatedIds() {
    return database.read(
        sql -> sql.list(
            """
            SELECT story_id FROM story_memo UNION SELECT story_id FROM story_metadata EXCEPT SELECT id FROM story WHERE removed = 1
            UNION SELECT story_id FROM annotation
            ORDER BY story_id
            """,
            row -> row.getLong(1)));
  }

  /** How much the library holds; cheap at any size. Figures without a file name are not counted as missing a picture. */
  public LibraryCounts counts() {
    return database.read(sql -> sql.first(COUNTS, row -> new LibraryCounts(
        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))).orElseThrow());
  }

  // Reading is no act on the library: undo would go back through every story that was opened since, and take back no work.

  /**
   * Marks stories as read, or as not read.
   *
   * @return those that were not so before, by rising number
   */
  public List<Long> mark(Collection<Long> ids, boolean read) {
    String change = """
        UPDATE story SET read = ?2 WHERE id IN (SELECT value FROM json_each(?1)) AND read <> ?2 AND removed = 0
        RETURNING id
        """;
    return database.write(sql -> sql.list(change, row -> row.getLong(1), JsonTree.numbers(ids), read ? 1 : 0)).stream()
        .sorted().toList();
  }

  /** Passes over the text of all stories, in order, holding one at a time. */
  public void eachText(TextVisitor visitor) {
    String query = """
        SELECT id, shown_headline, text FROM story JOIN story_content ON story_id = id WHERE removed = 0 ORDER BY id
        """;
    database.read(sql -> {
      sql.each(query, row -> {
        long id = row.getLong(1);
        String headline = row.getString(2);
        String text = row.getString(3);
        return Sql.handedOver(() -> visitor.visit(id, headline, text));
      });
      return null;
    });
  }
}
