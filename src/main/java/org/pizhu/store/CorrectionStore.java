package org.pizhu.store;

import java.util.List;
import java.util.Optional;
import org.pizhu.model.Correction;

/**
 * Which stories correct earlier ones, and what annotations have to do with that. The links are made by imports; where undo of one took a
 * story out, the ones before and after it stay linked through it. Later ones have higher numbers.
 */
public final class CorrectionStore {

  /** Every pair of a story with annotations, or with metadata that were set, and the last one that corrects it. */
  private static final String PAIRS = """
      WITH RECURSIVE chain (first, last) AS (
        SELECT earlier, id FROM story
        WHERE earlier IS NOT NULL AND (
          EXISTS (SELECT 1 FROM annotation WHERE story_id = earlier)
          OR EXISTS (SELECT 1 FROM story_metadata WHERE story_id = earlier))
        UNION
        SELECT first, id FROM chain JOIN story ON earlier = last)
      SELECT first, latest, annotations, fields
      FROM (
        SELECT first, latest, (SELECT count(*) FROM annotation WHERE story_id = first) AS annotations,
          (SELECT count(*) FROM story_metadata AS own
            WHERE own.story_id = first AND NOT EXISTS (
              SELECT 1 FROM story_metadata AS its
              WHERE its.story_id = latest AND its.field = own.field AND its.figure = own.figure)) AS fields
        FROM (
          SELECT first, max(last) AS latest FROM chain JOIN story ON story.id = last WHERE removed = 0 GROUP BY first))
      WHERE annotations > 0 OR fields > 0
      ORDER BY first
      """;

  private static final String LATEST = """
      WITH RECURSIVE chain (id) AS (
        VALUES (?1)
        UNION
        SELECT story.id FROM story JOIN chain ON story.earlier = chain.id)
      SELECT max(chain.id) FROM chain JOIN story ON story.id = chain.id WHERE removed = 0 OR chain.id = ?1
      """;

  /** The story itself and those that it corrects, the newest first. */
  private static final String BACK = """
      WITH RECURSIVE chain (id) AS (
        VALUES (?1)
        UNION
        SELECT story.earlier FROM story JOIN chain ON story.id = chain.id WHERE story.earlier IS NOT NULL)
      """;

  private final Database database;

  /** A text that is not a story's own any more, with its headline, which is empty where it has none. */
  public record EarlierText(String headline, String text) {}

  public CorrectionStore(Database database) {
    this.database = database;
  }

  /**
   * The corrected stories that still carry annotations, or in whose metadata something was set that was not in the last story that corrects
   * it; each with that story. Whether it holds for that one is not looked at.
   */
  public List<Correction> pairs() {
    return database.read(sql ->
        sql.list(PAIRS, row -> new Correction(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4))));
  }

  /** The last story that corrects this one, or one that corrects it; the story itself if none does. */
  public long latest(long storyId) {
    return database.read(sql -> sql.number(LATEST, storyId));
  }

  /** The stories that this one corrects, step by step back, the newest first. */
  public List<Long> earlier(long storyId) {
    String query = BACK + """
        SELECT chain.id FROM chain JOIN story ON story.id = chain.id
        WHERE chain.id <> ?1 AND removed = 0 ORDER BY chain.id DESC
        """;
    return database.read(sql -> sql.list(query, row -> row.getLong(1), storyId));
  }

  /**
   * A text that an annotation of a story counts in: the story's own, or that of one which it corrects; as it is now or as it was read
   * at some time.
   *
   * @param textSha256 hash of the text
   */
  public Optional<String> text(long storyId, String textSha256) {
    String query = BACK + """
        SELECT text FROM chain JOIN story_content ON story_id = chain.id WHERE text_sha256 = ?2
        UNION ALL
        SELECT text FROM chain JOIN reading ON story_id = chain.id WHERE text_sha256 = ?2
        LIMIT 1
        """;
    return database.read(sql -> sql.first(query, row -> row.getString(1), storyId, textSha256));
  }

  /** What an annotation of a story may have been made on: what the stories say that it corrects, and what was read of all of them. */
  public List<EarlierText> earlierTexts(long storyId) {
    String query = BACK + """
        SELECT headline, text
        FROM chain JOIN story ON story.id = chain.id JOIN story_content ON story_content.story_id = chain.id
        WHERE chain.id <> ?1 AND removed = 0
        UNION ALL
        SELECT headline, text FROM chain JOIN reading ON story_id = chain.id
        """;
    return database.read(sql ->
        sql.list(query, row -> new EarlierText(row.getString(1), row.getString(2)), storyId));
  }

  /** How many annotations the stories carry that this one corrects, step by step back. */
  public int annotationsBefore(long storyId) {
    String query = BACK + "SELECT count(*) FROM annotation WHERE story_id IN (SELECT id FROM chain WHERE id <> ?1)";
    return (int) (long) database.read(sql -> sql.number(query, storyId));
  }
}
