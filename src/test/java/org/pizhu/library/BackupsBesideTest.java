package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.keep.Backups;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupReason;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryValues;
import org.pizhu.task.Progress;

/** The backup before an act is of the state before it, and made while the act goes on: here whenever the test says so. */
class BackupsBesideTest {

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private final Deque<Runnable> beside = new ArrayDeque<>();
  private final List<Problem> told = new ArrayList<>();
  private Path file;
  private Database database;
  private Backups backups;

  @BeforeEach
  void open() {
    Samples.seeds(folder).close();
    file = folder.resolve("test.pizhu");
    database = Database.open(file, Database.Access.READ_WRITE);
    backups = new Backups(
        database, new LibraryListeners(), clock, new Backups.Place(file, BackupPlan.ONLY_BEFORE_ACTS), beside::add);
    backups.onTrouble(told::add);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(String value) {
    new LibraryValues(database).put("test", value);
  }

  private Optional<String> in(Backup backup) {
    Path copy = folder.resolve(backup.id() + ".pizhu");
    backups.shelf().save(backup.id(), copy, Progress.NONE);
    try (Database then = Database.open(copy, Database.Access.READ_ONLY)) {
      return new LibraryValues(then).get("test");
    }
  }

  private long log() throws Exception {
    return Files.size(folder.resolve("test.pizhu-wal"));
  }

  @Test
  void isOfTheStateBeforeTheActWhateverTheActWrites() {
    write("before");
    backups.guard(BackupReason.BULK);
    assertThat(backups.shelf().list()).as("the act goes on before it is made").isEmpty();
    for (int i = 0; i < 300; i++) {
      write("after".repeat(10_000) + i);
    }
    beside.remove().run();
    assertThat(backups.shelf().list()).extracting(Backup::reason).containsExactly(BackupReason.BULK);
    assertThat(in(backups.shelf().list().get(0))).contains("before");
    assertThat(backups.shelf().check(Progress.NONE)).isEmpty();
    assertThat(told).isEmpty();
  }

  /** What held the log back must not leave it long. */
  @Test
  void theLogIsCarriedOverAfterwards() throws Exception {
    backups.guard(BackupReason.BULK);
    for (int i = 0; i < 300; i++) {
      write("after".repeat(10_000) + i);
    }
    long held = log();
    beside.remove().run();
    write("last");
    assertThat(log()).as("what is written next is at its beginning").isEqualTo(held);
  }

  @Test
  void anActMeanwhileGetsNoOtherAndTheNextDoes() {
    backups.guard(BackupReason.BULK);
    write("one");
    backups.guard(BackupReason.MERGE);
    assertThat(beside).hasSize(1);
    beside.remove().run();
    clock.forward(Duration.ofMinutes(1));
    Backup asked = backups.make(BackupReason.ASKED, Progress.NONE);
    assertThat(in(asked)).contains("one");
    assertThat(backups.shelf().list()).hasSize(2);
  }

  /** The folder can't be made: a file has its name. */
  @Test
  void whatIsWrongIsToldAndTheNextActTriesAgain() throws Exception {
    Path place = Files.writeString(folder.resolve("backups"), "in the way");
    backups.guard(BackupReason.BULK);
    write("the act");
    beside.remove().run();
    assertThat(told).extracting(Problem::kind).containsExactly(ProblemKind.FILE_NOT_WRITABLE);
    assertThat(new LibraryValues(database).get("test")).contains("the act");
    Files.delete(place);
    assertThat(backups.isChanged()).isTrue();
    backups.guard(BackupReason.BULK);
    beside.remove().run();
    assertThat(in(backups.shelf().list().get(0))).contains("the act");
  }

  /** Its state is let go when it has ended, so that what comes after it is carried over and can be backed up in its turn. */
  @Test
  void closingWaitsForIt() throws Exception {
    backups.guard(BackupReason.BULK);
    Thread closing = new Thread(backups::closing);
    closing.start();
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(backups.shelf().list()).isEmpty();
    beside.remove().run();
    closing.join();
    assertThat(backups.shelf().list()).hasSize(1);
  }
}
