package org.pizhu.store.story;

import java.util.List;
import java.util.Optional;
import org.pizhu.model.Correction;
import org.pizhu.store.database.Database;

/**
 * Which stories correct earlier ones, and what annotations have to do with that. The links are made by imports; where undo of one took a
 * story out, the ones before and after it stay linked through it. The last of all that are linked is the one whose file was read last: where a
 * correction was taken back, that is one that came before it.
 */
public final class CorrectionStore {

  /**
   * The story itself and all that are linked with it, to both sides. Which one is the last is not told by the links alone: a correction may be
   * taken back, so that the place says again what it said before.
   */
  public static final String CHAIN = """
      WITH RECURSIVE chain (id) AS (
        VALUES (?1)
        UNION SELECT story.id FROM chain JOIN story ON story.earlier = chain.id
        UNION SELECT story.earlier FROM chain JOIN story ON story.id = chain.id WHERE story.earlier IS NOT NULL)
      """;

  /** When the file of a story was read last that has it; only files of its own name, since others say nothing of what its place says. */
  private static final String SEEN = """
      (SELECT coalesce(max(source.seen), 0)
        FROM source_fragment JOIN source ON source.id = source_fragment.source_id
        WHERE source_fragment.story_id = story.id
          AND source.name = (SELECT name FROM source AS own WHERE own.id = story.source_id))
      """;

  /** Every pair of a story with annotations, or with metadata that were set, and the last one that corrects it. */
  private static final String PAIRS = """
      WITH RECURSIVE linked (id) AS (
        SELECT id FROM story WHERE earlier IS NOT NULL
        UNION SELECT earlier FROM story WHERE earlier IS NOT NULL),
      ranked (id, place) AS MATERIALIZED (
        SELECT story.id, row_number() OVER (ORDER BY %s, story.id)
        FROM linked JOIN story ON story.id = linked.id WHERE removed = 0),
      chain (first, member) AS (
        SELECT id, id FROM linked
        WHERE EXISTS (SELECT 1 FROM annotation WHERE story_id = linked.id)
          OR EXISTS (SELECT 1 FROM story_metadata WHERE story_id = linked.id)
        UNION SELECT first, story.id FROM chain JOIN story ON story.earlier = member
        UNION SELECT first, story.earlier FROM chain JOIN story ON story.id = member WHERE story.earlier IS NOT NULL)
      SELECT first, latest, annotations, fields
      FROM (
        SELECT first, latest, (SELECT count(*) FROM annotation WHERE story_id = first) AS annotations,
          (SELECT count(*) FROM story_metadata AS own
            WHERE own.story_id = first AND NOT EXISTS (
              SELECT 1 FROM story_metadata AS its
              WHERE its.story_id = latest AND its.field = own.field AND its.figure = own.figure)) AS fields
        FROM (
          -- The value beside max() is of the row that has it.
          SELECT first, member AS latest, max(place) FROM chain JOIN ranked ON ranked.id = member GROUP BY first)
        WHERE latest <> first)
      WHERE annotations > 0 OR fields > 0
      ORDER BY first
      """.formatted(SEEN);

  private static final String LATEST = CHAIN + """
      SELECT chain.id FROM chain JOIN story ON story.id = chain.id
      WHERE removed = 0 OR chain.id = ?1
      ORDER BY removed, %s DESC, chain.id DESC LIMIT 1
      """.formatted(SEEN);

  private static final String EARLIER = CHAIN + """
      , ranked (id, place) AS MATERIALIZED (
        SELECT story.id, row_number() OVER (ORDER BY %s, story.id)
        FROM chain JOIN story ON story.id = chain.id WHERE removed = 0 OR chain.id = ?1)
      SELECT ranked.id FROM ranked JOIN story ON story.id = ranked.id
      WHERE removed = 0 AND place < (SELECT place FROM ranked WHERE id = ?1) ORDER BY place DESC
      """.formatted(SEEN);

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

  /** The story that holds now, of this one and all that are linked with it; the story itself if there are none, or if it is that. */
  public long latest(long storyId) {
    return database.read(sql -> sql.number(LATEST, storyId));
  }

  /** The stories that this one took the place of, step by step back, the newest first. */
  public List<Long> earlier(long storyId) {
    return database.read(sql -> sql.list(EARLIER, row -> row.getLong(1), storyId));
  }

  /**
   * A text that an annotation of a story counts in: the story's own, or that of one which it corrects, or which corrected it for a while; as it is
   * now or as it was read at some time.
   *
   * @param textSha256 hash of the text
   */
  public Optional<String> text(long storyId, String textSha256) {
    String query = CHAIN + """
        SELECT text FROM chain JOIN story_content ON story_id = chain.id WHERE text_sha256 = ?2
        UNION ALL
        SELECT text FROM chain JOIN reading ON story_id = chain.id WHERE text_sha256 = ?2
        LIMIT 1
        """;
    return database.read(sql -> sql.first(query, row -> row.getString(1), storyId, textSha256));
  }

  /** What an annotation of a story may have been made on: what the stories say that are linked with it, and what was read of all of them. */
  public List<EarlierText> earlierTexts(long storyId) {
    String query = CHAIN + """
        SELECT headline, text
        FROM chain JOIN story ON story.id = chain.id JOIN story_content ON story_content.story_id = chain.id
        WHERE chain.id <> ?1 AND removed = 0
        UNION ALL
        SELECT headline, text FROM chain JOIN reading ON story_id = chain.id
        """;
    return database.read(sql ->
        sql.list(query, row -> new EarlierText(row.getString(1), row.getString(2)), storyId));
  }

  /** How many annotations the stories carry that are linked with this one. */
  public int annotationsOfOthers(long storyId) {
    String query = CHAIN + "SELECT count(*) FROM annotation WHERE story_id IN (SELECT id FROM chain WHERE id <> ?1)";
    return (int) (long) database.read(sql -> sql.number(query, storyId));
  }
}
