package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pizhu.WindowProcesses.contains;
import static org.pizhu.WindowProcesses.stories;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;

/** The window as a process of its own, and later starts that end in it. Needs a display. */
class SecondStartTest {

  private static final Path SEED = Path.of("seeds", "000_ca418ce6a18ed07a.txt").toAbsolutePath();

  @TempDir Path folder;
  private WindowProcesses programs;

  @BeforeEach
  void onlyOnLinux() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "Displays are set as on Linux");
    programs = new WindowProcesses(folder);
  }

  @AfterEach
  void endAll() throws InterruptedException {
    if (programs != null) {
      programs.close();
    }
  }

  @Test
  void filesOfTheFirstStartAreImportedIntoTheLastLibrary() throws Exception {
    programs.start(List.of(), SEED.toString());
    programs.waitFor(() -> stories(programs.home().resolve("library.pizhu")) == 7);
  }

  @Test
  void aLaterStartOpensItsLibraryAndImportsItsFilesInTheWindowThatIsOpen() throws Exception {
    Process first = programs.start(List.of());
    programs.waitFor(() -> stories(programs.home().resolve("sample.pizhu")) == 7);
    Path other = folder.resolve("另一个.pizhu");
    Libraries.open(other, Clock.systemUTC(), () -> "王").close();
    assertThat(programs.second(other.toString(), SEED.toString())).isZero();
    programs.waitFor(() -> stories(other) == 7);
    assertThat(stories(programs.home().resolve("sample.pizhu"))).isEqualTo(7);
    assertThat(programs.second(other.toString())).isZero();
    assertThat(first.isAlive()).isTrue();
    assertThat(Files.readString(programs.home().resolve("pizhu.log"))).doesNotContain("ERROR");
  }

  @Test
  void nothingIsWrittenInTheHomeOfTheUser() throws Exception {
    Path home = Files.createDirectories(folder.resolve("user"));
    programs.start(List.of("-Duser.home=" + home, "-Djavafx.cachedir=" + folder.resolve("natives")), "--sample");
    programs.waitFor(() -> programs.logHas("First story painted"));
    assertThat(home).isEmptyDirectory();
    assertThat(programs.home().resolve("webview")).isDirectory();
  }

  @Test
  void aLaterStartLoadsNothingOfTheWindow() throws Exception {
    programs.start(List.of());
    programs.waitFor(() -> Files.exists(programs.home().resolve("running").resolve("door")));
    Process second = programs.start(List.of("-Xlog:class+load:file=" + folder.resolve("loaded")), "--sample");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(Files.readString(folder.resolve("loaded"))).contains("org.pizhu.single.Caller")
        .doesNotContain("javafx.", "org.pizhu.ui.", "logback", "org.pizhu.store.");
  }

  @Test
  void saysWhyItCanNotStartIfTheProgramThatRunsHangs() throws Exception {
    Process first = programs.start(List.of());
    programs.waitFor(() -> programs.logHas("INFO") || Files.exists(programs.home().resolve("library.pizhu")));
    new ProcessBuilder("kill", "-STOP", String.valueOf(first.pid())).start().waitFor();
    Process second = programs.start(List.of("-Dpizhu.patience=1"));
    Path out = folder.resolve("out1");
    programs.waitFor(() -> contains(out, String.valueOf(first.pid())));
    // The same words stand in a dialog until it is closed.
    assertThat(second.isAlive()).isTrue();
  }
}
