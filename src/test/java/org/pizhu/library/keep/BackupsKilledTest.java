package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** A program that ends in the middle of a backup, or of going back to one: another JVM that halts. */
class BackupsKilledTest {

  private static final int HALTED = 86;

  @TempDir Path folder;

  /** Halts at a step of what it is told to do: the library, «make» or the id of a backup, the step. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int step = Integer.parseInt(arguments[2]);
    Progress halting = new Progress() {
      private int steps;

      @Override
      public void update(long done, long total, String detail) {
        if (++steps >= step) {
          Runtime.getRuntime().halt(HALTED);
        }
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
    if (arguments[1].equals("make")) {
      Libraries.open(file, Clock.systemUTC(), () -> Samples.CREATOR).backups().make(BackupReason.ASKED, halting);
    } else {
      BackupShelf.of(file, "").restore(arguments[1], Clock.systemUTC(), halting);
    }
    Runtime.getRuntime().halt(0);
  }

  private int other(Path file, String what, int step) throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
        BackupsKilledTest.class.getName(), file.toString(), what, Integer.toString(step))
        .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static void annotate(Library library, int start) {
    library.annotator().annotate(2, new TextRange(start, start + 4), HighlightColor.YELLOW, List.of(), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9, 13, 999})
  void leavesTheLibraryAndEachBackupWholeAndTheNextCleansUp(int step) throws Exception {
    Samples.seeds(folder).close();
    Path file = folder.resolve("test.pizhu");
    BackupShelf shelf = BackupShelf.of(file, "");
    boolean isHalted = other(file, "make", step) == HALTED;
    assertThat(isHalted).isEqualTo(step < 999);
    assertThat(shelf.list()).hasSize(isHalted ? 0 : 1);
    assertThat(shelf.check(Progress.NONE)).isEmpty();
    String id;
    try (Library library = Samples.empty(folder)) {
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      annotate(library, 3);
      id = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      annotate(library, 10);
    }
    boolean isCutShort = other(file, id, step) == HALTED;
    try (Library library = Samples.empty(folder)) {
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      if (isCutShort) {
        assertThat(library.annotations(2)).as("as it was, or as it is to be").hasSizeBetween(1, 2);
      } else {
        assertThat(library.annotations(2)).hasSize(1);
      }
      assertThat(library.backups().shelf().check(Progress.NONE)).isEmpty();
      library.backups().make(BackupReason.ASKED, Progress.NONE);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(one -> one.getFileName().toString())).contains("test.pizhu").noneMatch(name -> name.contains("restor"));
    }
    assertThat(shelf.list()).extracting(Backup::counts).isNotEmpty();
  }
}
