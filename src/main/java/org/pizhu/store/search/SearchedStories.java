package org.pizhu.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Codebook;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.WrittenDate;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.SearchedStory.Added;
import org.pizhu.query.SearchedStory.Known;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.story.FamilyRows;
import org.pizhu.store.story.FreshStory;
import org.pizhu.store.story.MetadataStore;

/** Reads all of stories that a search looks at. */
public final class SearchedStories {

  private static final String STORIES = """
      SELECT id, headline_cut, text, structure, shown_outlet, shown_date, figures, read, starred, todo, family_story.family, %s
      FROM story JOIN story_content ON story_content.story_id = id
      LEFT JOIN family_story ON family_story.story_id = id
      WHERE removed = 0 AND id IN (SELECT value FROM json_each(?1))
      ORDER BY id
      """.formatted(FamilyRows.VERSIONS);

  private static final String ALL_STORIES = """
      SELECT id, headline_cut, text, structure, shown_outlet, shown_date, figures, read, starred, todo, family_story.family, %s
      FROM story JOIN story_content ON story_content.story_id = id
      LEFT JOIN family_story ON family_story.story_id = id
      WHERE id IN (SELECT value FROM json_each(?1))
      ORDER BY id
      """.formatted(FamilyRows.VERSIONS);

  private static final String NOTES = """
      SELECT story_id, note, id FROM annotation WHERE story_id IN (SELECT value FROM json_each(?1))
      ORDER BY story_id, range_start, id
      """;

  private static final String TAGS = """
      SELECT story_id, tag_id FROM annotation JOIN annotation_tag ON annotation_id = annotation.id
      WHERE story_id IN (SELECT value FROM json_each(?1))
      ORDER BY story_id, range_start, annotation_id, annotation_tag.position
      """;

  private static final String MEMOS =
      "SELECT story_id, memo FROM story_memo WHERE story_id IN (SELECT value FROM json_each(?1))";

  private final Database database;

  public SearchedStories(Database database) {
    this.database = database;
  }

  /**
   * Reads stories; five statements and one for the tags, however many there are.
   *
   * @param ids which; as many as may be in memory at once
   * @return those that are there by number, rising
   */
  public Map<Long, SearchedStory> read(Collection<Long> ids) {
    return database.read(sql -> read(sql, ids));
  }

  static Map<Long, SearchedStory> read(Sql sql, Collection<Long> ids) throws SQLException {
    String wanted = JsonTree.numbers(ids);
    Map<Long, Additions> additions = additions(sql, wanted);
    Map<Long, StoryMetadata> metadata = MetadataStore.ofStories(sql, wanted);
    Map<Long, SearchedStory> found = new LinkedHashMap<>();
    sql.each(STORIES, row -> {
      found.put(row.getLong(1), story(row, metadata, additions.getOrDefault(row.getLong(1), new Additions())));
      return true;
    }, wanted);
    return found;
  }

  /** Reads stories without notes, tags and memos, also such as undo took out. */
  static Map<Long, SearchedStory> readBare(Sql sql, Collection<Long> ids) throws SQLException {
    String wanted = JsonTree.numbers(ids);
    Map<Long, StoryMetadata> metadata = MetadataStore.ofStories(sql, wanted);
    Map<Long, SearchedStory> found = new LinkedHashMap<>();
    sql.each(ALL_STORIES, row -> {
      found.put(row.getLong(1), story(row, metadata, new Additions()));
      return true;
    }, wanted);
    return found;
  }

  /** A story that was added just now: nobody has added anything to it. Only its texts are told. */
  static SearchedStory fresh(FreshStory fresh) {
    return SearchedStory.of(
        new ShownStory(fresh.story(), StoryMetadata.NONE),
        new Added(List.of(), List.of(), ""),
        new Known(fresh.outlet(), null, Set.of(), Set.of(), 0));
  }

  /** What the archivist has added to one story. */
  private static final class Additions {
    private final List<String> notes = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private String memo = "";
    private boolean annotated;
  }

  private static Map<Long, Additions> additions(Sql sql, String wanted) throws SQLException {
    Map<Long, Additions> additions = new HashMap<>();
    sql.each(NOTES, row -> {
      Additions story = of(additions, row);
      story.annotated = true;
      if (!row.getString(2).isEmpty()) {
        story.notes.add(row.getString(2));
      }
      return true;
    }, wanted);
    sql.each(MEMOS, row -> {
      of(additions, row).memo = row.getString(2);
      return true;
    }, wanted);
    Map<Long, Set<String>> tags = new HashMap<>();
    sql.each(TAGS, row -> {
      tags.computeIfAbsent(row.getLong(1), none -> new LinkedHashSet<>()).add(row.getString(2));
      return true;
    }, wanted);
    if (!tags.isEmpty()) {
      Codebook codebook = TagStore.codebook(sql);
      tags.forEach((story, ids) -> ids.forEach(id -> additions.get(story).tags.add(codebook.path(id))));
    }
    return additions;
  }

  private static Additions of(Map<Long, Additions> additions, ResultSet row) throws SQLException {
    return additions.computeIfAbsent(row.getLong(1), none -> new Additions());
  }

  private static SearchedStory story(ResultSet row, Map<Long, StoryMetadata> metadata, Additions additions)
      throws SQLException {
    // What is shown of a story is not looked at.
    ShownStory story = new ShownStory(
        StoryCodec.story(row.getBoolean(2), row.getString(3), row.getString(4), ""),
        metadata.getOrDefault(row.getLong(1), StoryMetadata.NONE));
    String written = row.getString(6);
    WrittenDate date = written == null ? null : WrittenDate.parse(written).orElseThrow();
    Set<Thing> things = EnumSet.noneOf(Thing.class);
    add(things, Thing.IMAGE, row.getInt(7) > 0);
    add(things, Thing.NOTE, !additions.notes.isEmpty());
    add(things, Thing.TAG, !additions.tags.isEmpty());
    add(things, Thing.ANNOTATION, additions.annotated);
    add(things, Thing.MEMO, !additions.memo.isEmpty());
    add(things, Thing.DATE, date != null && date.hasYear());
    add(things, Thing.BYLINE, !story.bylines().isEmpty());
    boolean isOfFamily = row.getInt(12) > 1;
    add(things, Thing.VERSIONS, isOfFamily);
    Set<State> states = EnumSet.of(row.getBoolean(8) ? State.READ : State.UNREAD);
    add(states, State.STARRED, row.getBoolean(9));
    add(states, State.TODO, row.getBoolean(10));
    return SearchedStory.of(
        story,
        new Added(additions.tags, additions.notes, additions.memo),
        new Known(row.getString(5), date, things, states, isOfFamily ? row.getLong(11) : 0));
  }

  private static <T> void add(Set<T> things, T thing, boolean has) {
    if (has) {
      things.add(thing);
    }
  }
}
