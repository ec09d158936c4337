package org.pizhu.store.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.SavedSearchChange;
import org.pizhu.model.SavedSearch;
import org.pizhu.store.codec.ShelfCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** Searches that have a name. They are changed by edits: see {@link HistoryStore}. */
public final class SearchStore {

  /** What {@link #search} reads. */
  public static final String SEARCHES = "SELECT id, name, query FROM saved_search ";

  private final Database database;

  public SearchStore(Database database) {
    this.database = database;
  }

  /** All saved searches, by number. */
  public List<SavedSearch> all() {
    return database.read(sql -> sql.list(SEARCHES + "ORDER BY id", SearchStore::search));
  }

  /** The saved search of a row of {@link #SEARCHES}. */
  public static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong(1), row.getString(2), ShelfCodec.query(JsonTree.parse(row.getString(3))));
  }

  /** A number that no saved search has or had. */
  public long newId() {
    return database.read(sql ->
        sql.number("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'saved_search'"));
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, SavedSearchChange change) throws SQLException {
    SavedSearch before = change.before();
    SavedSearch after = change.after();
    long id = Objects.requireNonNull(before == null ? after : before).id();
    Optional<String> different = Optional.of("saved search " + id);
    if (!Objects.equals(before, stored(sql, id))) {
      return different;
    }
    if (after == null) {
      sql.update("DELETE FROM saved_search WHERE id = ?1", id);
    } else {
      sql.update(
          """
          INSERT INTO saved_search (id, name, query) VALUES (?1, ?2, ?3)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query
          """,
          id, after.name(), ShelfCodec.write(after.query()));
    }
    return Objects.equals(after, stored(sql, id)) ? Optional.empty() : different;
  }

  private static @Nullable SavedSearch stored(Sql sql, long id) throws SQLException {
    return sql.first(SEARCHES + "WHERE id = ?1", SearchStore::search, id).orElse(null);
  }
}
