package org.pizhu.store.shelf;

import java.util.List;
import org.pizhu.store.database.Database;

/** The files of watched folders that were imported, as they were then. */
public final class WatchStore {

  private final Database database;

  public WatchStore(Database database) {
    this.database = database;
  }

  /** All that were imported, of folders that are not watched any more too. */
  public List<WatchedFile> taken() {
    return database.read(sql -> sql.list(
        "SELECT path, size, modified FROM watched_file",
        row -> new WatchedFile(row.getString(1), row.getLong(2), row.getLong(3))));
  }

  /** Notes that files were imported as they are; what was known of them before is no more. */
  public void take(List<WatchedFile> files) {
    database.write(sql -> {
      for (WatchedFile file : files) {
        sql.update(
            "INSERT OR REPLACE INTO watched_file (path, size, modified) VALUES (?1, ?2, ?3)",
            file.path(), file.size(), file.modified());
      }
      return null;
    });
  }
}
