package org.pizhu.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.pizhu.text.Likeness;

/**
 * Finds out which stories of a file that was just imported correct earlier ones. That can be told only when all of the file is in: a
 * story that still stands in it was not corrected.
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
      WHERE story.headline = ?2 AND story.id < ?3
        AND source.id <> ?1 AND source.name = (SELECT name FROM source WHERE id = ?1)
        AND NOT EXISTS (SELECT 1 FROM source_fragment WHERE source_id = ?1 AND story_id = story.id)
        AND NOT EXISTS (SELECT 1 FROM story AS later WHERE later.earlier = story.id)
      ORDER BY story.id DESC
      """;

  private final Sql sql;
  private final long sourceId;

  private CorrectionLinks(Sql sql, long sourceId) {
    this.sql = sql;
    this.sourceId = sourceId;
  }

  /** Links the new stories of a source that is complete; inside its transaction. */
  static void link(Sql sql, long sourceId) throws SQLException {
    if (sql.number(HAS_NAMESAKES, sourceId) > 0) {
      new CorrectionLinks(sql, sourceId).linkAll();
    }
  }

  private record NewStory(long id, String headline) {}

  private record Scored(long id, double likeness) {}

  private void linkAll() throws SQLException {
    List<NewStory> stories =
        sql.list(NEW_STORIES, row -> new NewStory(row.getLong(1), row.getString(2)), sourceId);
    for (NewStory story : stories) {
      List<Long> candidates =
          sql.list(CANDIDATES, row -> row.getLong(1), sourceId, story.headline(), story.id());
      if (!candidates.isEmpty()) {
        sql.update("UPDATE story SET earlier = ?2 WHERE id = ?1", story.id(), likest(story.id(), candidates));
      }
    }
  }

  /** Of several stories under one headline, such as «简讯», the one whose words are most like; of equal ones the newest. */
  private long likest(long storyId, List<Long> candidates) throws SQLException {
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    String text = text(storyId);
    Scored best = new Scored(candidates.get(0), -1);
    Comparator<Scored> order = Comparator.comparingDouble(Scored::likeness);
    for (long candidate : candidates) {
      Scored scored = new Scored(candidate, Likeness.of(text, text(candidate)));
      best = order.compare(scored, best) > 0 ? scored : best;
    }
    return best.id();
  }

  private String text(long storyId) throws SQLException {
    return sql.first("SELECT text FROM story_content WHERE story_id = ?1", row -> row.getString(1), storyId)
        .orElseThrow(() -> new SQLException("Story " + storyId + " has no text"));
  }
}
