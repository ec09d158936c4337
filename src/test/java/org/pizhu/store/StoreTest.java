package org.pizhu.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.store.database.Database;

/** A test with an empty library of its own, a real file. */
public abstract class StoreTest {

  @TempDir protected Path folder;

  protected Database database;

  @BeforeEach
  protected void open() {
    database = Database.open(folder.resolve("library.pizhu"), Database.Access.READ_WRITE);
  }

  @AfterEach
  protected void close() {
    database.close();
  }

  /** As after a restart of the program; stores made before are of no use any more. */
  protected void reopen() {
    close();
    open();
  }

  /** Damages the library behind its back. */
  protected void tamper(String statements) {
    database.write(sql -> {
      sql.script(statements);
      return null;
    });
  }
}
