package org.pizhu.store.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Likeness;

/**
 * Finds out which stories of a file that was just imported correct earlier ones. That can be told only when all of the file is in: a
 * story that still stands in it was not corrected. Stories are matched by their headlines; those that are left over, since the headline
 * itself may have been corrected, by their words, if they stand at about the same place of the file.
 */
final class CorrectionLinks {

  private static final String HAS_NAMESAKES =
      "SELECT count(*) FROM source WHERE id <> ?1 AND name = (SELECT name FROM source WHERE id = ?1)";

  private static final String NEW_STORIES = """
      SELECT id, headline FROM story WHERE source_id = ?1 AND earlier IS NULL AND headline <> '' ORDER BY id
      """;

  /** What a story may correct, the newest first: each the last of its line, so that corrections form a chain. */
  private static final String CANDIDATES = """
      SELECT DISTINCT story.id
      FROM story
      JOIN source_fragment ON source_fragment.story_id = story.id
      JOIN source ON source.id = source_fragment.source_id
      WHERE story.headline = ?2 AND story.id < ?3 AND story.removed = 0
        AND source.id <> ?1 AND source.name = (SELECT name FROM source WHERE id = ?1)
        AND NOT EXISTS (SELECT 1 FROM source_fragment WHERE source_id = ?1 AND story_id = story.id)
        AND NOT EXISTS (SELECT 1 FROM story AS later WHERE later.earlier = story.id AND later.removed = 0)
      ORDER BY story.id DESC
      """;

  /** The newest file of the same name before this one, unless its import was undone. */
  private static final String FILE_BEFORE = """
      SELECT max(id) FROM source
      WHERE id < ?1 AND name = (SELECT name FROM source WHERE id = ?1)
        AND EXISTS (
          SELECT 1 FROM source_fragment JOIN story ON story.id = story_id
          WHERE source_fragment.source_id = source.id AND removed = 0)
      """;

  /** How many stories two files have in common. */
  private static final String COMMON = """
      SELECT count(DISTINCT story_id) FROM source_fragment
      WHERE source_id = ?1 AND story_id IN (SELECT story_id FROM source_fragment WHERE source_id = ?2)
      """;

  /** What of the file before is not in this one any more, at about a place, and neither much shorter nor much longer. */
  private static final String NEIGHBOURS = """
      SELECT DISTINCT story.id
      FROM source_fragment
      JOIN story ON story.id = source_fragment.story_id
      JOIN story_content ON story_content.story_id = story.id
      WHERE source_fragment.source_id = ?2 AND story.removed = 0 AND source_fragment.number BETWEEN ?3 - ?4 AND ?3 + ?4
        AND length(text) BETWEEN ?5 * 3 / 4 AND ?5 * 4 / 3
        AND NOT EXISTS (SELECT 1 FROM source_fragment WHERE source_id = ?1 AND story_id = story.id)
        AND NOT EXISTS (SELECT 1 FROM story AS later WHERE later.earlier = story.id AND later.removed = 0)
      ORDER BY story.id DESC
      """;

  /** A file of which more stories than these have neither text nor headline in common with earlier ones was not corrected. */
  private static final int MOST_LEFT_OVER = 500;

  /** How far from its place a story may have moved. */
  private static final int NEAR = 5;

  /**
   * How like two stories under different headlines must be. As measured on the seeds, one edit in ten characters leaves 0.85, one in five
   * 0.72; different stories have 0.09 in common, by the median. Reports of one mould, such as the weather, come near to corrections:
   * so the file must have other stories in common with the one before, or next to nothing may differ.
   */
  private static final double LIKE = 0.8;

  private static final double LIKE_ALONE = 0.95;

  private final Sql sql;
  private final long sourceId;
  private final List<Long> byWords = new ArrayList<>();

  private CorrectionLinks(Sql sql, long sourceId) {
    this.sql = sql;
    this.sourceId = sourceId;
  }

  /**
   * Links the new stories of a source that is complete; inside its transaction.
   *
   * @return those whose headline is another now, which could not be told before
   */
  static List<Long> link(Sql sql, long sourceId) throws SQLException {
    CorrectionLinks links = new CorrectionLinks(sql, sourceId);
    if (sql.number(HAS_NAMESAKES, sourceId) > 0) {
      links.linkByHeadline();
      links.linkByWords();
    }
    return links.byWords;
  }

  private record NewStory(long id, String headline) {}

  private record Scored(long id, double likeness) {}

  private void linkByHeadline() throws SQLException {
    List<NewStory> stories =
        sql.list(NEW_STORIES, row -> new NewStory(row.getLong(1), row.getString(2)), sourceId);
    for (NewStory story : stories) {
      List<Long> candidates =
          sql.list(CANDIDATES, row -> row.getLong(1), sourceId, story.headline(), story.id());
      if (!candidates.isEmpty()) {
        // Several stories may stand under one headline, such as «简讯».
        link(story.id(), candidates.size() == 1 ? candidates.get(0) : likest(story.id(), candidates).id());
      }
    }
  }

  private void linkByWords() throws SQLException {
    long before = sql.number(FILE_BEFORE, sourceId);
    List<Long> left = sql.list(
        "SELECT id FROM story WHERE source_id = ?1 AND earlier IS NULL ORDER BY id", row -> row.getLong(1), sourceId);
    if (before == 0 || left.isEmpty() || left.size() > MOST_LEFT_OVER) {
      return;
    }
    double least = sql.number(COMMON, sourceId, before) > 0 ? LIKE : LIKE_ALONE;
    for (long story : left) {
      long number = sql.number("SELECT number FROM story WHERE id = ?1", story);
      long length = sql.number("SELECT length(text) FROM story_content WHERE story_id = ?1", story);
      List<Long> candidates =
          sql.list(NEIGHBOURS, row -> row.getLong(1), sourceId, before, number, NEAR, length);
      if (!candidates.isEmpty()) {
        Scored best = likest(story, candidates);
        if (best.likeness() >= least) {
          link(story, best.id());
          byWords.add(story);
        }
      }
    }
  }

  private void link(long storyId, long earlier) throws SQLException {
    sql.update("UPDATE story SET earlier = ?2 WHERE id = ?1", storyId, earlier);
  }

  /** The one whose words are most like; of equal ones the newest. */
  private Scored likest(long storyId, List<Long> candidates) throws SQLException {
    String text = text(storyId);
    Scored best = new Scored(candidates.get(0), -1);
    for (long candidate : candidates) {
      Scored scored = new Scored(candidate, Likeness.of(text, text(candidate)));
      best = scored.likeness() > best.likeness() ? scored : best;
    }
    return best;
  }

  private String text(long storyId) throws SQLException {
    return sql.first("SELECT text FROM story_content WHERE story_id = ?1", row -> row.getString(1), storyId)
        .orElseThrow(() -> new SQLException("Story " + storyId + " has no text"));
  }
}
