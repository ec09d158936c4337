package org.pizhu.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with an empty library of its own, a real file. */
abstract class StoreTest {

  @TempDir Path folder;

  Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("library.pizhu"), Database.Access.READ_WRITE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** As after a restart of the program; stores made before are of no use any more. */
  void reopen() {
    close();
    open();
  }

  /** Damages the library behind its back. */
  void tamper(String statements) {
    database.write(sql -> {
      sql.script(statements);
      return null;
    });
  }
}
