package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as a process of its own that the system asks to end, as it does at the end of a session of the desktop. Needs a display. */
class EndingTest {

  @TempDir Path folder;

  @BeforeEach
  void onlyOnLinux() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "Signals are sent as on Linux");
  }

  @Test
  void aSignalLeavesTheLibraryWholeInItsFileAndNoSignOfARunningProgram() throws Exception {
    try (WindowProcesses programs = new WindowProcesses(folder)) {
      Process program = programs.start(List.of(), "--sample");
      programs.waitFor(() -> programs.logHas("First story painted"));
      assertThat(names(programs.home())).contains("sample.pizhu-wal");
      program.destroy();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(names(programs.home())).contains("sample.pizhu").doesNotContain("sample.pizhu-wal", "sample.pizhu-shm");
      assertThat(names(programs.home().resolve("running"))).doesNotContain("door");
      assertThat(Files.readString(programs.home().resolve("settings.properties"))).contains("window");
      assertThat(Files.readString(programs.home().resolve("pizhu.log"))).contains("The system ends the program").doesNotContain("ERROR");
    }
  }

  @Test
  void whatIsThrownAfterTheEndIsNotShownButWhatKeepsItFromEndingIs() {
    List<Throwable> shown = new ArrayList<>();
    RuntimeException late = new NullPointerException();
    Ending ended = new Ending(() -> { }, () -> { });
    ended.unlessEnded(late, shown::add);
    assertThat(shown).as("while the program runs").containsExactly(late);
    ended.byPerson(() -> { }, Runnable::run, () -> { });
    ended.unlessEnded(late, shown::add);
    assertThat(shown).as("a dialog would keep the program alive").hasSize(1);
    Ending failing = new Ending(() -> { }, () -> { });
    RuntimeException full = new IllegalStateException("disk full");
    assertThatThrownBy(() -> failing.byPerson(() -> { }, Runnable::run, () -> {
      throw full;
    })).isSameAs(full);
    failing.unlessEnded(full, shown::add);
    assertThat(shown).as("what kept the library from being closed").containsExactly(late, full);
  }

  /** An import that stops, and the backup of a large library, take seconds. */
  @Test
  void theWindowIsLeftAndGoneBeforeWhatTakesLong() {
    List<String> done = new ArrayList<>();
    Ending ending = new Ending(() -> done.add("left"), () -> done.add("by the system"));
    List<Runnable> later = new ArrayList<>();
    for (int times = 0; times < 2; times++) {
      ending.byPerson(() -> done.add("gone"), later::add, () -> done.add("work"));
    }
    assertThat(done).containsExactly("left", "gone");
    assertThat(later).hasSize(1);
    later.get(0).run();
    assertThat(done).containsExactly("left", "gone", "work");
  }

  @Test
  void whatIsThrownWhileTheSystemEndsTheProgramIsNotShown() throws Exception {
    Process program = process("busy");
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("rest done").doesNotContain("shown");
    assertThat(program.exitValue()).isZero();
  }

  @Test
  void whatKeepsJavaFxFromEndingDoesNotKeepTheProgram() throws Exception {
    Process program = process("stuck");
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("window left", "rest done");
    assertThat(program.exitValue()).isZero();
  }

  private static Process process(String how) throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        Ended.class.getName(), how).redirectErrorStream(true).start();
  }

  /** A program that the system ends while its JavaFX thread is busy, or has a dialog of the system open. */
  static final class Ended {

    public static void main(String[] arguments) {
      Ending ending = new Ending(() -> System.out.println("window left"), () -> System.out.println("rest done"));
      if (arguments[0].equals("busy")) {
        ending.bySystem(window -> { }, () -> ending.unlessEnded(
            new IllegalStateException("the window was refused its work"), thrown -> System.out.println("shown")));
      } else {
        ending.bySystem(Runnable::run, () -> new CompletableFuture<Void>().join());
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
