package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.store.database.Database.Access;

class WritingInPartsTest {

  private static final int PARTS = 200;
  private static final int PART = 2 * 1024 * 1024;

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("a.pizhu"), Access.READ_WRITE);
    database.write(sql -> sql.update("CREATE TABLE part (bytes BLOB)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int part(int bytes) {
    return database.writePart(sql -> sql.update("INSERT INTO part VALUES (zeroblob(?1))", bytes));
  }

  private long synchronous() {
    return database.<Long>write(sql -> sql.number("PRAGMA synchronous"));
  }

  @Test
  void onlyAPartIsNotWaitedFor() {
    assertThat(database.<Long>writePart(sql -> sql.number("PRAGMA synchronous"))).as("NORMAL").isEqualTo(1);
    assertThat(synchronous()).as("FULL").isEqualTo(2);
  }

  @Test
  void aPartThatFailsChangesNothingAndWhatComesNextIsWaitedFor() {
    assertThatThrownBy(() -> database.writePart(sql -> {
      sql.update("INSERT INTO part VALUES (NULL)");
      throw new IllegalStateException("no");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(synchronous()).isEqualTo(2);
    assertThat(database.<Long>read(sql -> sql.number("SELECT count(*) FROM part"))).isZero();
    part(1);
    assertThat(database.<Long>read(sql -> sql.number("SELECT count(*) FROM part"))).isEqualTo(1);
  }

  @Test
  void theLogIsCarriedOverWhilePartsAreWritten() throws Exception {
    Path log = folder.resolve("a.pizhu-wal");
    long longest = 0;
    for (int i = 0; i < PARTS; i++) {
      part(PART);
      longest = Math.max(longest, Files.size(log));
    }
    assertThat(longest).as("bytes of the log").isLessThan((long) PARTS * PART * 3 / 4);
    // Waits for what is under way.
    database.carryOver();
    assertThat(Files.size(database.file())).isGreaterThan((long) PARTS * PART);
  }

  @Test
  void aLibraryStandsStillBetweenParts() throws Exception {
    for (int i = 0; i < 5; i++) {
      part(PART);
      try (Standstill still = database.standstill().orElseThrow()) {
        assertThat(still.size()).isGreaterThan((long) i * PART);
        part(PART);
      }
    }
  }
}
