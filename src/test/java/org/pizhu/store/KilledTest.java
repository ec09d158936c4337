package org.pizhu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.keep.IntegrityStore;
import org.pizhu.task.Progress;

/** A program that ends in the middle of a transaction: another JVM that halts, and one that holds the lock meanwhile. */
class KilledTest {

  private static final int HALTED = 86;
  private static final String TEXT = Samples.plain("标题", "正文的词句").text();

  @TempDir Path folder;

  /** What the other JVM does: confirms an edit, then halts with a second one half done, or waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    Database database = Database.open(Path.of(arguments[0]), Access.READ_WRITE);
    if (arguments[1].equals("wait")) {
      System.out.write('\n');
      System.out.flush();
      System.in.read();
    } else {
      long story = Samples.importAll(database, "a.txt", Samples.plain("标题", "正文的词句")).get(0);
      new HistoryStore(database).record(
          Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(1, story, TEXT, 3, 5))));
      database.write(sql -> {
        AnnotationStore.insert(sql, Samples.annotation(2, story, TEXT, 5, 6));
        Runtime.getRuntime().halt(HALTED);
        return null;
      });
    }
    Runtime.getRuntime().halt(0);
  }

  /** Its folder for temporary files is the test's, as a JVM that halts cleans nothing up. */
  private static Process other(Path file, String what) throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + file.getParent(),
        "-cp", System.getProperty("java.class.path"),
        KilledTest.class.getName(), file.toString(), what)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void keepsWhatWasConfirmedAndNothingElse() throws Exception {
    Path file = folder.resolve("library.pizhu");
    Process process = other(file, "halt");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(HALTED);
    assertThat(folder.resolve("library.pizhu.lock")).as("left behind, and locks nothing").exists();
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      assertThat(Samples.all(new AnnotationStore(database))).containsExactly(Samples.annotation(1, 1, TEXT, 3, 5));
      HistoryStore history = new HistoryStore(database);
      assertThat(Samples.done(database)).hasSize(1);
      history.undo(history.lastDone().orElseThrow());
      assertThat(Samples.all(new AnnotationStore(database))).isEqualTo(List.of());
      assertThat(new IntegrityStore(database).check(Samples::read, Instant.MIN, Progress.NONE)).isEmpty();
    }
  }

  @Test
  void locksOutAnotherProcess() throws Exception {
    Path file = folder.resolve("library.pizhu");
    Process process = other(file, "wait");
    try {
      assertThat(process.getInputStream().read()).as("the other has it open").isEqualTo('\n');
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(catchThrowableOfType(PizhuException.class, () -> Database.open(file, Access.READ_WRITE).close())
            .problem().kind()).isEqualTo(ProblemKind.LIBRARY_IN_USE);
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    Database.open(file, Access.READ_WRITE).close();
  }
}
