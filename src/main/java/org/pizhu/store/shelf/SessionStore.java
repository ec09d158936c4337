package org.pizhu.store.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionStory;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/**
 * The sessions of the library. A story whose import was undone is not in their lists while it is undone. Each method that changes
 * something is one transaction and counts as a sign of life, which may extend the time of the session. Which annotations are of a session
 * is written by {@link HistoryStore} with the edit that makes them.
 */
public final class SessionStore {

  /** To be completed by condition and order. */
  private static final String SESSIONS = """
      SELECT id, name, annotator, started, ended,
        (SELECT story.id FROM story WHERE story.id = place_story AND removed = 0), place_offset,
        (SELECT count(*) FROM session_story JOIN story ON story.id = story_id
          WHERE session_id = session.id AND removed = 0),
        (SELECT count(done) FROM session_story JOIN story ON story.id = story_id
          WHERE session_id = session.id AND removed = 0),
        (SELECT CAST(round(1000 * total(unixepoch(until, 'subsec') - unixepoch(began, 'subsec'))) AS INTEGER)
          FROM session_stretch WHERE session_id = session.id)
      FROM session
      """;

  private static final String STORIES = """
      SELECT story_id, shown_headline, shown_cut, done,
        (SELECT count(*) FROM annotation JOIN session_annotation ON annotation_id = annotation.id
          WHERE annotation.story_id = story.id AND session_annotation.session_id = ?1)
      FROM session_story JOIN story ON story.id = story_id
      WHERE session_id = ?1 AND removed = 0
      ORDER BY position
      """;

  /** The first open story behind another one, or from the top again; of a story that is not in the list, the first one. */
  private static final String NEXT = """
      SELECT story_id FROM session_story JOIN story ON story.id = story_id
      WHERE session_id = ?1 AND done IS NULL AND story_id <> ?2 AND removed = 0
      ORDER BY position <= ifnull(
        (SELECT position FROM session_story WHERE session_id = ?1 AND story_id = ?2), -1), position
      LIMIT 1
      """;

  private static final String TAGS = """
      SELECT tag_id, count(*)
      FROM session_annotation JOIN annotation_tag USING (annotation_id)
      WHERE session_id = ?1
      GROUP BY tag_id
      """;

  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  /** Every session, the newest first. */
  public List<Session> all() {
    return database.read(sql -> sql.list(SESSIONS + "ORDER BY id DESC", SessionStore::session));
  }

  /** Those that were not ended, the one that was worked on last first. */
  public List<Session> unfinished() {
    String query = SESSIONS + """
        WHERE ended IS NULL
        ORDER BY (SELECT max(until) FROM session_stretch WHERE session_id = session.id) DESC, id DESC
        """;
    return database.read(sql -> sql.list(query, SessionStore::session));
  }

  /** The session with a number, over or not. */
  public Optional<Session> byId(long id) {
    return database.read(sql -> sql.first(SESSIONS + "WHERE id = ?1", SessionStore::session, id));
  }

  private static Session session(ResultSet row) throws SQLException {
    String ended = row.getString(5);
    long story = row.getLong(6);
    return new Session(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Instant.parse(row.getString(4)),
        ended == null ? null : Instant.parse(ended),
        story == 0 ? null : new SessionPlace(story, row.getInt(7)),
        row.getInt(8),
        row.getInt(9),
        Duration.ofMillis(row.getLong(10)));
  }

  /** The list of a session, in order. */
  public List<SessionStory> stories(long id) {
    return database.read(sql -> sql.list(STORIES, SessionStore::story, id));
  }

  private static SessionStory story(ResultSet row) throws SQLException {
    String done = row.getString(4);
    return new SessionStory(
        row.getLong(1), row.getString(2), row.getBoolean(3), done == null ? null : Instant.parse(done), row.getInt(5));
  }

  /** The next story of the list that is not done, behind {@code after} or else from the top; never {@code after} itself. */
  public Optional<Long> next(long id, long after) {
    return database.read(sql -> sql.first(NEXT, row -> row.getLong(1), id, after));
  }

  /** The stories of those annotations: those of the list in its order, then others. */
  public List<Long> annotatedStories(long id) {
    String query = """
        SELECT DISTINCT annotation.story_id, ifnull(position, 1 << 31)
        FROM session_annotation JOIN annotation ON annotation.id = annotation_id
        LEFT JOIN session_story
          ON session_story.session_id = ?1 AND session_story.story_id = annotation.story_id
        WHERE session_annotation.session_id = ?1
        ORDER BY 2, 1
        """;
    return database.read(sql -> sql.list(query, row -> row.getLong(1), id));
  }

  /** How many annotations that were made in a session are there. */
  public int count(long id) {
    String query = """
        SELECT count(*) FROM session_annotation JOIN annotation ON annotation.id = annotation_id
        WHERE session_id = ?1
        """;
    return database.read(sql -> (int) sql.number(query, id));
  }

  /** How many of those annotations have a note. */
  public int notes(long id) {
    String query = """
        SELECT count(*) FROM session_annotation JOIN annotation ON annotation.id = annotation_id
        WHERE session_id = ?1 AND note <> ''
        """;
    return database.read(sql -> (int) sql.number(query, id));
  }

  /** How many of those annotations carry each tag, by its id. */
  public Map<String, Integer> tags(long id) {
    return database.read(sql -> {
      Map<String, Integer> tags = new HashMap<>();
      sql.each(TAGS, row -> {
        tags.put(row.getString(1), row.getInt(2));
        return true;
      }, id);
      return tags;
    });
  }

  /**
   * Begins a session.
   *
   * @param storyIds its list, in order, each once
   * @return its number
   */
  public long start(String name, String annotator, Instant at, List<Long> storyIds) {
    return database.change(sql -> {
      long id = sql.number(
          "INSERT INTO session (name, annotator, started) VALUES (?1, ?2, ?3) RETURNING id",
          name, annotator, at.toString());
      for (int position = 0; position < storyIds.size(); position++) {
        sql.update(
            "INSERT INTO session_story (session_id, position, story_id) VALUES (?1, ?2, ?3)",
            id, position, storyIds.get(position));
      }
      beginStretch(sql, id, at);
      return id;
    });
  }

  /** Goes on after a break: what lies between doesn't count, however short it was. */
  public void resume(long id, Instant at) {
    database.change(sql -> {
      beginStretch(sql, id, at);
      return null;
    });
  }

  /** Notes a sign of life. */
  public void tick(long id, Instant at) {
    database.change(sql -> {
      tick(sql, id, at);
      return null;
    });
  }

  /**
   * Notes where one reads in a session, which is a sign of life too.
   *
   * @param id the session; nothing is done if there is none of this number
   * @param place the story and the UTF-16 unit of its text
   */
  public void place(long id, SessionPlace place, Instant at) {
    database.change(sql -> {
      sql.update(
          "UPDATE session SET place_story = ?2, place_offset = ?3 WHERE id = ?1", id, place.storyId(), place.offset());
      tick(sql, id, at);
      return null;
    });
  }

  /** Notes that a story of the list is done; one that is done already was done when it was first. */
  public void markDone(long id, long storyId, Instant at) {
    mark(id, storyId, at, at);
  }

  /** Opens a story of the list again. */
  public void markOpen(long id, long storyId, Instant at) {
    mark(id, storyId, null, at);
  }

  private void mark(long id, long storyId, @Nullable Instant done, Instant at) {
    database.change(sql -> {
      sql.update(
          """
          UPDATE session_story SET done = CASE WHEN ?3 IS NULL THEN NULL ELSE ifnull(done, ?3) END
          WHERE session_id = ?1 AND story_id = ?2
          """,
          id, storyId, done == null ? null : done.toString());
      tick(sql, id, at);
      return null;
    });
  }

  /**
   * Ends a session. That alone is no sign of life: it may have had a break since long. By a clock that was set back it ends when it began, as
   * nothing ends before.
   */
  public void end(long id, Instant at) {
    database.change(sql -> {
      Instant started = sql.first("SELECT started FROM session WHERE id = ?1", row -> Instant.parse(row.getString(1)), id).orElse(at);
      sql.update("UPDATE session SET ended = ?2 WHERE id = ?1", id, (at.isBefore(started) ? started : at).toString());
      return null;
    });
  }

  /** Takes back that a session has ended; it has a break then. */
  public void reopen(long id) {
    database.change(sql -> {
      sql.update("UPDATE session SET ended = NULL WHERE id = ?1", id);
      return null;
    });
  }

  /**
   * Writes that the annotations which an edit makes are of a session, inside the transaction of the edit. One that comes back stays of
   * the session in which it was made first.
   */
  public static void belong(Sql sql, long id, List<Change> changes, Instant at) throws SQLException {
    for (Change change : changes) {
      if (change instanceof Change.AnnotationChange annotation
          && annotation.before() == null && annotation.after() != null) {
        sql.update(
            "INSERT INTO session_annotation (annotation_id, session_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            annotation.after().id(), id);
      }
    }
    tick(sql, id, at);
  }

  private static void beginStretch(Sql sql, long id, Instant at) throws SQLException {
    sql.update(
        """
        INSERT INTO session_stretch (session_id, number, began, until)
        SELECT ?1, ifnull(max(number), 0) + 1, ?2, ?2 FROM session_stretch WHERE session_id = ?1
        """,
        id, at.toString());
  }

  /** A clock that was set back begins a stretch of its own, rather than bring time to a halt. */
  private static void tick(Sql sql, long id, Instant at) throws SQLException {
    List<Instant> last = sql.first(
        "SELECT began, until FROM session_stretch WHERE session_id = ?1 ORDER BY number DESC LIMIT 1",
        row -> List.of(Instant.parse(row.getString(1)), Instant.parse(row.getString(2))), id).orElse(List.of());
    if (last.isEmpty() || at.isBefore(last.get(0)) || at.isAfter(last.get(1).plus(Session.IDLE))) {
      beginStretch(sql, id, at);
    } else if (at.isAfter(last.get(1))) {
      sql.update(
          """
          UPDATE session_stretch SET until = ?2
          WHERE session_id = ?1 AND number = (SELECT max(number) FROM session_stretch WHERE session_id = ?1)
          """,
          id, at.toString());
    }
  }
}
