package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.model.PizhuException;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a process of its own, and later starts that end in it. Needs a display. */
class SecondStartTest {

  private static final Path SEED = Path.of("seeds", "000_ca418ce6a18ed07a.txt").toAbsolutePath();

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void onlyOnLinux() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "Displays are set as on Linux");
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private Process start(List<String> flags, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dprism.order=sw"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true).redirectOutput(folder.resolve("out" + started.size()).toFile());
    builder.environment().put("PIZHU_HOME", home().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private int second(String... args) throws IOException, InterruptedException {
    Process process = start(List.of(), args);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void waitFor(BooleanSupplier condition) throws TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    // Rarely: to look is to open a library, and the program that is waited for needs the processor.
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("60 s");
      }
      WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
    }
  }

  private boolean logHas(String words) {
    return contains(home().resolve("pizhu.log"), words);
  }

  private static int stories(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Library library = Library.openReadOnly(file, Clock.systemUTC())) {
      return library.counts().stories();
    } catch (PizhuException stillBeingMade) {
      return 0;
    }
  }

  @Test
  void filesOfTheFirstStartAreImportedIntoTheLastLibrary() throws Exception {
    start(List.of(), SEED.toString());
    waitFor(() -> stories(home().resolve("library.pizhu")) == 7);
  }

  @Test
  void aLaterStartOpensItsLibraryAndImportsItsFilesInTheWindowThatIsOpen() throws Exception {
    Process first = start(List.of());
    waitFor(() -> stories(home().resolve("sample.pizhu")) == 7);
    Path other = folder.resolve("另一个.pizhu");
    Library.open(other, Clock.systemUTC(), () -> "王").close();
    assertThat(second(other.toString(), SEED.toString())).isZero();
    waitFor(() -> stories(other) == 7);
    assertThat(stories(home().resolve("sample.pizhu"))).isEqualTo(7);
    assertThat(second(other.toString())).isZero();
    assertThat(first.isAlive()).isTrue();
    assertThat(Files.readString(home().resolve("pizhu.log"))).doesNotContain("ERROR");
  }

  @Test
  void aLaterStartLoadsNothingOfTheWindow() throws Exception {
    start(List.of());
    waitFor(() -> Files.exists(home().resolve("running").resolve("door")));
    Process second = start(List.of("-Xlog:class+load:file=" + folder.resolve("loaded")), "--sample");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(Files.readString(folder.resolve("loaded"))).contains("org.pizhu.single.Caller")
        .doesNotContain("javafx.", "org.pizhu.ui.", "logback", "org.pizhu.store.");
  }

  @Test
  void saysWhyItCanNotStartIfTheProgramThatRunsHangs() throws Exception {
    Process first = start(List.of());
    waitFor(() -> logHas("INFO") || Files.exists(home().resolve("library.pizhu")));
    new ProcessBuilder("kill", "-STOP", String.valueOf(first.pid())).start().waitFor();
    Process second = start(List.of("-Dpizhu.patience=1"));
    Path out = folder.resolve("out1");
    waitFor(() -> contains(out, String.valueOf(first.pid())));
    // The same words stand in a dialog until it is closed.
    assertThat(second.isAlive()).isTrue();
  }

  private static boolean contains(Path file, String words) {
    try {
      return Files.exists(file) && Files.readString(file).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
