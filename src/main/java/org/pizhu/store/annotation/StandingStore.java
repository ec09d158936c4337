package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.StandingChange;
import org.pizhu.model.StandingDecision;
import org.pizhu.store.codec.StandingCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** What persons said of how annotations stand in other versions. It is said by edits: see {@link HistoryStore}. */
public final class StandingStore {

  /** What {@link #decision} reads. */
  public static final String DECISIONS = "SELECT annotation_id, story_id, place, said_by, said_at FROM standing ";
  private static final String ONE = DECISIONS + "WHERE annotation_id = ?1 AND story_id = ?2";
  private static final String OF_ANNOTATION = DECISIONS + "WHERE annotation_id = ?1 ORDER BY story_id";
  private static final String IN_STORIES =
      DECISIONS + "WHERE story_id IN (SELECT value FROM json_each(?1)) ORDER BY story_id, annotation_id";
  private static final String ALL = DECISIONS + "ORDER BY story_id, annotation_id";

  /** Decisions on annotations that are neither there nor in the bin. */
  private static final String OF_NOTHING = DECISIONS + """
      WHERE NOT EXISTS (SELECT 1 FROM annotation WHERE annotation.id = annotation_id)
        AND NOT EXISTS (SELECT 1 FROM bin WHERE bin.annotation_id = standing.annotation_id)
      ORDER BY story_id, annotation_id
      """;

  private static final String SAY = """
      INSERT INTO standing (annotation_id, story_id, place, said_by, said_at) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (annotation_id, story_id) DO UPDATE
      SET place = excluded.place, said_by = excluded.said_by, said_at = excluded.said_at
      """;

  private final Database database;

  public StandingStore(Database database) {
    this.database = database;
  }

  /** What was said of an annotation in a version. */
  public Optional<StandingDecision> of(String annotationId, long storyId) {
    return database.read(sql -> of(sql, annotationId, storyId));
  }

  /** What was said of an annotation in all versions, by their numbers. */
  public List<StandingDecision> of(String annotationId) {
    return database.read(sql -> sql.list(OF_ANNOTATION, StandingStore::decision, annotationId));
  }

  /** What was said of annotations in some versions, by these. */
  public List<StandingDecision> in(Collection<Long> stories) {
    return database.read(sql -> sql.list(IN_STORIES, StandingStore::decision, JsonTree.numbers(stories)));
  }

  /** Passes over all that was said, by version, holding one at a time. */
  public void each(Consumer<StandingDecision> visitor) {
    database.read(sql -> {
      sql.each(ALL, row -> {
        visitor.accept(decision(row));
        return true;
      });
      return null;
    });
  }

  /** What was said of annotations that the library doesn't hold; that should be nothing. */
  public List<StandingDecision> ofNothing() {
    return database.read(sql -> sql.list(OF_NOTHING, StandingStore::decision));
  }

  private static Optional<StandingDecision> of(Sql sql, String annotationId, long storyId) throws SQLException {
    return sql.first(ONE, StandingStore::decision, annotationId, storyId);
  }

  /** The decision of a row of {@link #DECISIONS}. */
  public static StandingDecision decision(ResultSet row) throws SQLException {
    return new StandingDecision(
        row.getString(1), row.getLong(2), StandingCodec.place(row.getString(3)), row.getString(4),
        Instant.parse(row.getString(5)));
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, StandingChange change) throws SQLException {
    String annotation = change.annotationId();
    long story = change.storyId();
    Optional<String> different = Optional.of("standing of annotation " + annotation + " in story " + story);
    if (!Objects.equals(of(sql, annotation, story).orElse(null), change.before())) {
      return different;
    }
    StandingDecision after = change.after();
    if (after == null) {
      sql.update("DELETE FROM standing WHERE annotation_id = ?1 AND story_id = ?2", annotation, story);
    } else {
      sql.update(SAY, annotation, story, StandingCodec.write(after.place()), after.by(), after.at().toString());
    }
    return Objects.equals(of(sql, annotation, story).orElse(null), after) ? Optional.empty() : different;
  }

  /** Forgets what was said of annotations that are gone for good. */
  public static void forget(Sql sql, Set<String> annotations) throws SQLException {
    sql.update(
        "DELETE FROM standing WHERE annotation_id IN (SELECT value FROM json_each(?1))", JsonTree.array(annotations));
  }
}
