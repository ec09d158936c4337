package org.pizhu.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.AgreementChange;
import org.pizhu.model.Change.AgreementChange.Way;

/**
 * Who has annotated what, to compare annotators, and which places were settled where they differ. That is done by edits: see
 * {@link HistoryStore}; it is kept under the ids of the annotations, among the values of the library.
 */
public final class AgreementStore {

  private static final String SETTLED = "agreement.settled.";

  private static final String ANNOTATORS = """
      SELECT creator FROM annotation JOIN story ON story.id = annotation.story_id AND story.removed = 0
      GROUP BY creator ORDER BY creator
      """;

  private static final String SHARED = """
      SELECT annotation.story_id FROM annotation JOIN story ON story.id = annotation.story_id AND story.removed = 0
      WHERE creator IN (SELECT value FROM json_each(?1))
      GROUP BY annotation.story_id HAVING count(DISTINCT creator) > 1 ORDER BY annotation.story_id
      """;

  private final Database database;

  public AgreementStore(Database database) {
    this.database = database;
  }

  /** All who have annotated, by name: an order that stays while places are settled. */
  public List<String> annotators() {
    return database.read(sql -> sql.list(ANNOTATORS, row -> row.getString(1)));
  }

  /** The stories in which two of these annotators at least have annotations, by number. */
  public List<Long> shared(Collection<String> annotators) {
    return database.read(sql -> sql.list(SHARED, row -> row.getLong(1), JsonTree.array(annotators)));
  }

  /** Of each place that was settled the ids of its annotations, in order. */
  public Set<List<String>> settled() {
    return new HashSet<>(database.read(sql -> sql.list(
        "SELECT substr(key, ?2) FROM library_value WHERE substr(key, 1, ?2 - 1) = ?1", row -> List.of(row.getString(1).split(" ")),
        SETTLED, SETTLED.length() + 1)));
  }

  /** Applies a change. Returns what it is of if its before is not what is stored. */
  static Optional<String> apply(Sql sql, AgreementChange change) throws SQLException {
    String key = SETTLED + String.join(" ", change.annotations());
    boolean isSettled = sql.number("SELECT count(*) FROM library_value WHERE key = ?1", key) > 0;
    if (isSettled == (change.way() == Way.SETTLED)) {
      return Optional.of("agreement on " + change.annotations());
    }
    if (isSettled) {
      sql.update("DELETE FROM library_value WHERE key = ?1", key);
    } else {
      sql.update("INSERT INTO library_value (key, value) VALUES (?1, ?2)", key, Long.toString(change.storyId()));
    }
    return Optional.empty();
  }
}
