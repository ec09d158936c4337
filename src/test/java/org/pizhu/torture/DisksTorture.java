package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * Disks that are full, read-only, slow, broken or gone, and clocks that go back: {@code -Dpizhu.torture.full=30} full disks for each kind of
 * work, {@code -Dpizhu.torture.seed=…}.
 */
@Tag("torture")
class DisksTorture {

  private static final int FULL = Integer.getInteger("pizhu.torture.full", 30);
  private static final long SEED = Long.getLong("pizhu.torture.seed", System.nanoTime());
  private static final int MEGABYTES = 96;
  private static final int MOST_FREE = 400_000;
  private static final int ACTS = 40;

  @TempDir Path folder;

  /** Ends a work that found room for all it was asked to do. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void fullDisksLoseNothing() throws Exception {
    Figures figures = new Figures(
        "full-disks", "The disk becomes full in the middle of the work (seed " + SEED + ")",
        "work", "rounds", "of them met the full disk", "told as", "losses");
    List<String> losses = new ArrayList<>();
    for (Works work : Works.values()) {
      Random random = new Random(SEED);
      Map<String, Integer> told = new TreeMap<>();
      List<String> lost = new ArrayList<>();
      for (int round = 0; round < FULL;) {
        Work one = work.make();
        try (Disk disk = Disk.mount(Files.createDirectories(folder.resolve(work.toString() + round)).resolve("disk"), MEGABYTES)) {
          one.prepare(disk.place());
          for (int i = 0; i < one.rounds() && round < FULL; i++) {
            full(one, disk, random, told).forEach(lost::add);
            round++;
          }
        }
      }
      figures.row(work, FULL, told.values().stream().mapToInt(Integer::intValue).sum(), told, lost.size());
      losses.addAll(lost);
    }
    assertThat(losses).isEmpty();
  }

  private static List<String> full(Work work, Disk disk, Random random, Map<String, Integer> told) throws IOException {
    List<String> confirmed = new ArrayList<>();
    disk.fill(random.nextInt(MOST_FREE));
    String before = "";
    try {
      work.go(disk.place(), random, line -> {
        confirmed.add(line);
        if (confirmed.size() > ACTS) {
          throw new Enough();
        }
      });
    } catch (Enough thereWasRoom) {
      before = " with room";
    } catch (PizhuException full) {
      told.merge(full.problem().kind().name(), 1, Integer::sum);
      before = " " + full.problem().kind();
    } finally {
      disk.empty();
    }
    if (confirmed.isEmpty()) {
      return List.of();
    }
    String last = confirmed.get(confirmed.size() - 1);
    String how = "after " + confirmed.size() + " acts" + before + ": ";
    return work.look(disk.place(), last).stream().map(how::concat).toList();
  }

  private static void annotate(Library library, int at) {
    library.annotator().annotate(1 + at % 7, new TextRange(at % 9, at % 9 + 2), HighlightColor.YELLOW, List.of(), "第" + at);
  }

  @Test
  void readOnlyFoldersAreToldAndNothingIsLost() throws Exception {
    try (Disk disk = Disk.mount(folder.resolve("disk"), 16)) {
      try (Library library = Samples.seeds(disk.place())) {
        annotate(library, 1);
      }
      disk.readOnly();
      assertThat(catchThrowableOfType(PizhuException.class, () -> Samples.empty(disk.place()).close()).problem().kind())
          .isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
      try (Library library = Libraries.openReadOnly(disk.place().resolve("test.pizhu"), Samples.CLOCK)) {
        assertThat(library.annotations(2)).hasSize(1);
        assertThat(library.check().run(Progress.NONE)).isEmpty();
        assertThat(catchThrowableOfType(PizhuException.class, () -> annotate(library, 2)).problem().kind())
            .isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
      }
      disk.writable();
      try (Library library = Samples.empty(disk.place())) {
        annotate(library, 2);
        assertThat(library.counts().annotations()).isEqualTo(2);
      }
    }
  }

  /** The folder is moved away while the library in it is open, as a drive that is pulled out and put in again. */
  @Test
  void driveThatIsPulledOutLosesNothingConfirmed() throws Exception {
    Path drive = Files.createDirectories(folder.resolve("drive"));
    Path away = folder.resolve("away");
    int confirmed = 0;
    int refused = 0;
    Library library = Samples.seeds(drive);
    try {
      for (int i = 0; i < 30; i++) {
        if (i == 10) {
          Files.move(drive, away);
        } else if (i == 20) {
          Files.move(away, drive);
        }
        try {
          annotate(library, i);
          confirmed++;
        } catch (PizhuException told) {
          refused++;
        }
      }
    } finally {
      library.close();
    }
    try (Library again = Samples.empty(drive)) {
      assertThat(again.counts().annotations()).isEqualTo(confirmed);
      assertThat(again.check().run(Progress.NONE)).isEmpty();
    }
    new Figures("drive", "A drive is pulled out and put in again", "acts", "confirmed", "refused with words", "losses")
        .row(30, confirmed, refused, 0);
  }

  @Test
  void clocksThatGoBackChangeNoOrder() {
    HandClock clock = new HandClock();
    try (Library library = Libraries.open(folder.resolve("clock.pizhu"), clock, () -> Samples.CREATOR)) {
      library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
      for (int i = 0; i < 60; i++) {
        annotate(library, i);
        clock.forward(i % 3 == 0 ? Duration.ofDays(-4000) : Duration.ofDays(2100));
      }
      for (int left = 60; left > 0; left--) {
        assertThat(library.counts().annotations()).isEqualTo(left);
        library.annotator().undo();
      }
      for (int i = 0; i < 60; i++) {
        library.annotator().redo();
      }
      assertThat(library.counts().annotations()).isEqualTo(60);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** Every write and every sync takes long, and later each fails: the system calls of another program are held up by strace(1). */
  @Test
  void slowAndBrokenDisksLoseNothing() throws Exception {
    assumeTrue(Disk.run("strace", "-V"), "strace is not installed");
    Figures figures = new Figures("slow-disks", "The disk is slow, or breaks (seed " + SEED + ")", "disk", "rounds", "acts confirmed", "losses");
    slow(figures, "20 ms a write, 100 ms a sync", 3, List.of("pwrite64:delay_exit=20000", "fsync,fdatasync:delay_exit=100000"));
    slow(figures, "input/output error from some write on", 6, List.of());
  }

  private void slow(Figures figures, String what, int rounds, List<String> held) throws Exception {
    Random random = new Random(SEED);
    List<String> lost = new ArrayList<>();
    int confirmed = 0;
    for (int round = 0; round < rounds; round++) {
      Work work = Works.ANNOTATING.make();
      Path place = Files.createDirectories(folder.resolve("slow" + held.size() + round));
      Path temporary = Files.createDirectories(place.resolve("temporary"));
      work.prepare(place);
      List<String> command = new ArrayList<>(List.of(
          "strace", "-f", "-qq", "-o", "/dev/null", "--seccomp-bpf", "-e", "trace=pwrite64,fsync,fdatasync"));
      List<String> injected = held.isEmpty()
          ? List.of("pwrite64,fsync,fdatasync:error=EIO:when=" + (40 + random.nextInt(400)) + "+") : held;
      injected.forEach(one -> command.addAll(List.of("-e", "inject=" + one)));
      command.addAll(Victim.command(temporary, Works.class, Works.ANNOTATING.name(), place.toString(), Long.toString(random.nextLong())));
      List<String> whole = Victim.run(temporary, command, 6_000);
      confirmed += whole.size();
      if (!whole.isEmpty()) {
        lost.addAll(work.look(place, whole.get(whole.size() - 1)));
      }
    }
    figures.row(what, rounds, confirmed, lost.size());
    assertThat(lost).isEmpty();
  }

  /** Several programs want the same library at once: one has it, the others are told; when that one is killed, the next has it at once. */
  @Test
  void oneProgramAtATimeHasALibrary() throws Exception {
    Path place = Files.createDirectories(folder.resolve("shared"));
    Samples.seeds(place).close();
    for (int round = 0; round < 3; round++) {
      List<Process> all = new ArrayList<>();
      List<Path> outputs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Path output = folder.resolve("program" + round + i);
        outputs.add(output);
        all.add(new ProcessBuilder(Victim.command(folder, HoldingProgram.class, place.toString()))
            .redirectErrorStream(true).redirectOutput(output.toFile()).start());
      }
      try {
        for (Path output : outputs) {
          for (int waited = 0; Files.size(output) == 0 && waited < 60_000; waited += 20) {
            Thread.sleep(20);
          }
        }
        List<String> said = new ArrayList<>();
        for (Path output : outputs) {
          said.add(Files.readString(output).strip());
        }
        assertThat(said).containsExactlyInAnyOrder("open", "LIBRARY_IN_USE", "LIBRARY_IN_USE");
      } finally {
        all.forEach(Process::destroyForcibly);
        for (Process process : all) {
          process.waitFor();
        }
      }
    }
    try (Library library = Samples.empty(place)) {
      assertThat(library.counts().stories()).isEqualTo(7);
    }
  }
}
