package org.pizhu.store.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.CollectionChange;
import org.pizhu.model.Change.MembershipChange;
import org.pizhu.model.StoryCollection;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** Collections and the stories in them. They are changed by edits: see {@link HistoryStore}. */
public final class CollectionStore {

  private static final String COLLECTIONS = "SELECT id, parent, name FROM collection ";

  /** Those that lie in the place of another with the same name, and those that lie in themselves. */
  private static final String MISPLACED = """
      WITH RECURSIVE above (id) AS (
        SELECT parent FROM collection WHERE id = ?1
        UNION
        SELECT parent FROM collection JOIN above USING (id))
      SELECT EXISTS (SELECT 1 FROM above WHERE id = ?1) OR EXISTS (
        SELECT 1 FROM collection AS one JOIN collection AS other
          ON other.parent IS one.parent AND other.name = one.name AND other.id <> one.id
        WHERE one.id = ?1)
      """;

  private final Database database;

  public CollectionStore(Database database) {
    this.database = database;
  }

  /** All collections, by number. */
  public List<StoryCollection> all() {
    return database.read(sql -> sql.list(COLLECTIONS + "ORDER BY id", CollectionStore::collection));
  }

  private static StoryCollection collection(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    long parent = row.getLong(2);
    return new StoryCollection(id, row.wasNull() ? null : parent, row.getString(3));
  }

  /** A number that no collection has or had. */
  public long newId() {
    return database.read(sql ->
        sql.number("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'collection'"));
  }

  /** The stories in a collection itself, by rising number; those whose import was undone too. */
  public List<Long> stories(long collectionId) {
    return database.read(sql -> sql.list(
        "SELECT story_id FROM collection_story WHERE collection_id = ?1 ORDER BY story_id",
        row -> row.getLong(1), collectionId));
  }

  /** Those among some stories that are in a collection itself, or are not; by rising number. */
  public List<Long> among(Collection<Long> storyIds, long collectionId, boolean isIn) {
    String query = """
        SELECT id FROM story
        WHERE id IN (SELECT value FROM json_each(?1)) AND removed = 0
          AND EXISTS (SELECT 1 FROM collection_story WHERE collection_id = ?2 AND story_id = story.id) = ?3
        ORDER BY id
        """;
    return database.read(sql -> sql.list(
        query, row -> row.getLong(1), JsonTree.numbers(storyIds), collectionId, isIn ? 1 : 0));
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, CollectionChange change) throws SQLException {
    StoryCollection before = change.before();
    StoryCollection after = change.after();
    long id = Objects.requireNonNull(before == null ? after : before).id();
    Optional<String> different = Optional.of("collection " + id);
    if (!Objects.equals(before, stored(sql, id))) {
      return different;
    }
    if (after == null) {
      sql.update("DELETE FROM collection WHERE id = ?1", id);
    } else if (before == null) {
      sql.update("INSERT INTO collection (id, parent, name) VALUES (?1, ?2, ?3)", id, after.parent(), after.name());
    } else {
      sql.update("UPDATE collection SET parent = ?2, name = ?3 WHERE id = ?1", id, after.parent(), after.name());
    }
    return Objects.equals(after, stored(sql, id)) && sql.number(MISPLACED, id) == 0 ? Optional.empty() : different;
  }

  private static @Nullable StoryCollection stored(Sql sql, long id) throws SQLException {
    return sql.first(COLLECTIONS + "WHERE id = ?1", CollectionStore::collection, id).orElse(null);
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, MembershipChange change) throws SQLException {
    String stories = JsonTree.numbers(change.stories());
    int changed = change.way() == MembershipChange.Way.IN
        ? sql.update(
            """
            INSERT OR IGNORE INTO collection_story (collection_id, story_id)
            SELECT ?1, value FROM json_each(?2)
            """,
            change.collectionId(), stories)
        : sql.update(
            """
            DELETE FROM collection_story
            WHERE collection_id = ?1 AND story_id IN (SELECT value FROM json_each(?2))
            """,
            change.collectionId(), stories);
    return changed == change.stories().size()
        ? Optional.empty()
        : Optional.of("set of stories in collection " + change.collectionId());
  }
}
