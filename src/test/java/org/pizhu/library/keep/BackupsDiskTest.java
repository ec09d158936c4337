package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** A disk for backups that is full, as it really is: mounted for the test where the user may mount, else skipped. */
class BackupsDiskTest {

  @TempDir Path folder;

  private Path disk;

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      run("umount", disk.toString());
    }
  }

  @Test
  void noRoomIsSaidAndWhatWasThereStays() throws Exception {
    Path mounted = Files.createDirectories(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", mounted.toString())).as("this user may mount a disk").isTrue();
    disk = mounted;
    Samples.seeds(folder).close();
    try (Library library = Libraries.open(folder.resolve("test.pizhu"), new HandClock(), () -> Samples.CREATOR,
        BackupPlan.ONLY_BEFORE_ACTS.withFolder(mounted.toString()))) {
      String first = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      Files.write(mounted.resolve("others"), new byte[14 << 20]);
      library.annotator().annotate(2, new TextRange(3, 7), HighlightColor.YELLOW, List.of(), "");
      PizhuException failed =
          catchThrowableOfType(PizhuException.class, () -> library.backups().make(BackupReason.ASKED, Progress.NONE));
      assertThat(failed.problem().kind()).isEqualTo(ProblemKind.BACKUP_NO_SPACE);
      assertThat(library.backups().isChanged()).as("it is still to be made").isTrue();
      assertThat(library.backups().shelf().list()).extracting(one -> one.id()).containsExactly(first);
      assertThat(library.backups().shelf().check(Progress.NONE)).isEmpty();
      Files.delete(mounted.resolve("others"));
      library.backups().make(BackupReason.ASKED, Progress.NONE);
      assertThat(library.backups().shelf().list()).hasSize(2);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }
}
