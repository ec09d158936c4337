package org.pizhu.store.importing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Figure;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.Source;
import org.pizhu.model.Story;
import org.pizhu.store.database.Sql;
import org.pizhu.store.story.BatchResult;
import org.pizhu.store.story.FragmentRow;
import org.pizhu.store.story.FreshStory;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryColumns;

/** Writes one batch of an import, inside its transaction. As the only writer it hands out the numbers of rows itself. */
final class ImportBatch {

  private static final String INSERT_FRAGMENT =
      "INSERT INTO fragment (id, sha256, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING";

  private static final String INSERT_STORY = """
      INSERT INTO story (
        id, source_id, number, fragment_id, content_sha256, headline, headline_cut, outlet, date, month_day, figures)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """;

  private static final String INSERT_CONTENT =
      "INSERT INTO story_content (story_id, text_sha256, text, structure, html) VALUES (?1, ?2, ?3, ?4, ?5)";

  private static final String INSERT_FIGURE =
      "INSERT INTO figure (story_id, number, file_name, caption) VALUES (?1, ?2, ?3, ?4)";

  private static final String LIST_FRAGMENT = """
      INSERT INTO source_fragment (source_id, seq, number, fragment_id, story_id) VALUES (?1, ?2, ?3, ?4, ?5)
      """;

  private static final String LISTED = """
      SELECT EXISTS (
        SELECT 1 FROM source_fragment JOIN story ON story.id = story_id
        WHERE source_fragment.source_id = ?1 AND content_sha256 = ?2)
      """;

  private static final String SAME_HEADLINE = """
      SELECT EXISTS (
        SELECT 1
        FROM story
        JOIN source_fragment ON source_fragment.story_id = story.id
        JOIN source ON source.id = source_fragment.source_id
        WHERE story.headline = ?1 AND story.id <> ?2 AND story.removed = 0
          AND source.id <> ?3 AND source.name = (SELECT name FROM source WHERE id = ?3))
      """;

  private static final String MARKS = """
      SELECT story_id, mark FROM search_pending WHERE story_id IN (SELECT value FROM json_each(?1)) ORDER BY story_id
      """;

  private final Sql sql;
  private final long sourceId;
  private final boolean hasNamesakes;
  private final Map<Long, Story> inserted = new HashMap<>();
  private final List<Long> added = new ArrayList<>();
  private final List<BatchResult.Placed> placed = new ArrayList<>();
  private int known;
  private int changed;
  private long nextFragment;
  private long nextStory;

  ImportBatch(Sql sql, long sourceId) throws SQLException {
    this.sql = sql;
    this.sourceId = sourceId;
    this.nextFragment = sql.number("SELECT coalesce(max(id), 0) + 1 FROM fragment");
    this.nextStory = sql.number("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'story'");
    this.hasNamesakes = sql.number(
        "SELECT count(*) FROM source WHERE id <> ?1 AND name = (SELECT name FROM source WHERE id = ?1)", sourceId) > 0;
  }

  BatchResult add(List<FragmentRow> rows) throws SQLException {
    for (FragmentRow row : rows) {
      NewFragment fragment = row.fragment();
      long fragmentId = fragment(row);
      Long storyId = fragment.contentSha256() == null ? null : story(row, fragment.contentSha256(), fragmentId);
      sql.update(LIST_FRAGMENT, sourceId, fragment.seq(), fragment.number(), fragmentId, storyId);
    }
    return new BatchResult(added.size(), known, changed, added, placed);
  }

  /** Adds what the source doesn't list yet, behind all that it has. */
  BatchResult addMore(List<FragmentRow> rows) throws SQLException {
    long seq = sql.number(
        "SELECT max(?2, coalesce(max(seq) + 1, 0)) FROM source_fragment WHERE source_id = ?1", sourceId, Source.TAKEN_OUT);
    for (FragmentRow row : rows) {
      String content = row.fragment().contentSha256();
      if (content != null) {
        boolean listed = sql.number(LISTED, sourceId, content) > 0;
        long fragmentId = listed ? 0 : fragment(row);
        Long storyId = story(row, content, fragmentId);
        if (!listed) {
          sql.update(LIST_FRAGMENT, sourceId, seq++, row.fragment().number(), fragmentId, storyId);
        }
      }
    }
    return new BatchResult(added.size(), known, changed, added, placed);
  }

  /** Those of the stories that the library did not have, by rising number. */
  List<FreshStory> fresh() throws SQLException {
    List<FreshStory> fresh = new ArrayList<>(inserted.size());
    sql.each(MARKS, row -> {
      Story story = inserted.get(row.getLong(1));
      fresh.add(new FreshStory(row.getLong(1), row.getLong(2), story, StoryColumns.of(story).outlet()));
      return true;
    }, JsonTree.numbers(inserted.keySet()));
    return fresh;
  }

  private long fragment(FragmentRow row) throws SQLException {
    if (sql.update(INSERT_FRAGMENT, nextFragment, row.sha256(), row.bytes()) == 1) {
      return nextFragment++;
    }
    return sql.number("SELECT id FROM fragment WHERE sha256 = ?1", row.sha256());
  }

  private @Nullable Long story(FragmentRow row, String contentSha256, long fragmentId) throws SQLException {
    Optional<Long> present =
        sql.first("SELECT id FROM story WHERE content_sha256 = ?1", found -> found.getLong(1), contentSha256);
    if (present.isPresent()) {
      // One whose import was undone comes back as it was.
      if (sql.update("UPDATE story SET removed = 0 WHERE id = ?1 AND removed = 1", present.get()) == 1) {
        added.add(present.get());
        place(row, present.get(), IntakeKind.NEW);
      } else {
        known++;
        place(row, present.get(), IntakeKind.KNOWN);
      }
      return present.get();
    }
    if (row.story() == null) {
      return null;
    }
    long id = nextStory++;
    Story story = row.story().story();
    insert(id, row.fragment().number(), contentSha256, fragmentId, story);
    sql.update(INSERT_CONTENT, id, row.story().textSha256(), story.text(), row.story().structure(), row.story().html());
    for (Figure figure : story.figures()) {
      sql.update(INSERT_FIGURE, id, figure.number(), figure.fileName(), StoryColumns.caption(story, figure));
    }
    added.add(id);
    inserted.put(id, story);
    if (hasNamesakes && !story.headline().isEmpty() && sql.number(SAME_HEADLINE, story.headline(), id, sourceId) > 0) {
      changed++;
      place(row, id, IntakeKind.CHANGED);
    } else {
      place(row, id, IntakeKind.NEW);
    }
    return id;
  }

  private void place(FragmentRow row, long id, IntakeKind kind) {
    placed.add(new BatchResult.Placed(row.fragment().seq(), row.fragment().number(), id, kind));
  }

  private void insert(long id, int number, String contentSha256, long fragmentId, Story story) throws SQLException {
    StoryColumns columns = StoryColumns.of(story);
    sql.update(
        INSERT_STORY,
        id,
        sourceId,
        number,
        fragmentId,
        contentSha256,
        columns.headline(),
        columns.headlineCut(),
        columns.outlet(),
        columns.date(),
        columns.monthDay(),
        columns.figures());
  }
}
