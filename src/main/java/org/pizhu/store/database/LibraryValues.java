package org.pizhu.store.database;

import java.util.Map;
import java.util.Optional;
import org.pizhu.store.annotation.AgreementStore;
import org.pizhu.store.history.ProvenanceStore;

/**
 * Small things that are remembered with a library: the place in a story, widths. {@link AgreementStore} and {@link ProvenanceStore} keep theirs in
 * the same table.
 */
public final class LibraryValues {

  private final Database database;

  public LibraryValues(Database database) {
    this.database = database;
  }

  public Optional<String> get(String key) {
    return database.read(sql ->
        sql.first("SELECT value FROM library_value WHERE key = ?1", row -> row.getString(1), key));
  }

  public void put(String key, String value) {
    putAll(Map.of(key, value));
  }

  public void remove(String key) {
    database.write(sql -> sql.update("DELETE FROM library_value WHERE key = ?1", key));
  }

  /** Puts several in one transaction; the others stay. */
  public void putAll(Map<String, String> values) {
    database.write(sql -> {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        sql.update(
            "INSERT INTO library_value (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            entry.getKey(), entry.getValue());
      }
      return null;
    });
  }
}
