package org.pizhu.store.annotation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.AgreementChange.Way;
import org.pizhu.model.Change.AgreementChange;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/**
 * Who has annotated what, to compare annotators, and which places were settled where they differ. That is done by edits: see
 * {@link HistoryStore}; it is kept under the ids of the annotations, among the values of the library.
 */
public final class AgreementStore {

  private static final String SETTLED = "agreement.settled.";

  /**
   * Who has worked on which story. Who has nothing left there since places were settled has worked on it all the same: else the story would
   * go out of the comparison, and its other places with it.
   */
  private static final String WORKED = """
      FROM (
        SELECT story_id, creator FROM annotation
        UNION
        SELECT bin.story_id, bin.annotation ->> '$.creator' FROM bin JOIN edit ON edit.id = bin.edit_id
        WHERE edit.kind = 'TAKE_ANNOTATIONS' AND edit.undone = 0 AND json_valid(bin.annotation)
      ) AS worked JOIN story ON story.id = worked.story_id AND story.removed = 0
      """;

  private static final String ANNOTATORS = "SELECT DISTINCT creator " + WORKED + "ORDER BY creator";

  private static final String SHARED =
      "SELECT worked.story_id, creator " + WORKED + "WHERE creator IN (SELECT value FROM json_each(?1)) ORDER BY worked.story_id";

  private final Database database;

  public AgreementStore(Database database) {
    this.database = database;
  }

  /** All who have worked on a story, by name: an order that stays while places are settled. */
  public List<String> annotators() {
    return database.read(sql -> sql.list(ANNOTATORS, row -> row.getString(1)));
  }

  /** The stories on which two of these annotators at least have worked, by number, with who has. */
  public Map<Long, Set<String>> shared(Collection<String> annotators) {
    Map<Long, Set<String>> worked = new LinkedHashMap<>();
    database.read(sql -> sql.list(SHARED, row -> Map.entry(row.getLong(1), row.getString(2)), JsonTree.array(annotators)))
        .forEach(one -> worked.computeIfAbsent(one.getKey(), id -> new HashSet<>()).add(one.getValue()));
    worked.values().removeIf(names -> names.size() < 2);
    return worked;
  }

  /** Of each place that was settled the ids of its annotations, in order. */
  public Set<List<String>> settled() {
    return settledIn().keySet();
  }

  /** The same, each with the number of the story in which it is. */
  public Map<List<String>, Long> settledIn() {
    Map<List<String>, Long> settled = new LinkedHashMap<>();
    database.read(sql -> sql.list(
        "SELECT substr(key, ?2), CAST(value AS INTEGER) FROM library_value WHERE substr(key, 1, ?2 - 1) = ?1 ORDER BY key",
        row -> Map.entry(List.of(row.getString(1).split(" ")), row.getLong(2)), SETTLED, SETTLED.length() + 1))
        .forEach(one -> settled.put(one.getKey(), one.getValue()));
    return settled;
  }

  /** Applies a change. Returns what it is of if its before is not what is stored. */
  public static Optional<String> apply(Sql sql, AgreementChange change) throws SQLException {
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
