package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.PizhuException;
import org.testfx.util.WaitForAsyncUtils;

/** The window as processes of their own, with a home below a folder; those that still run are ended at closing. Needs a display. */
final class WindowProcesses implements AutoCloseable {

  private final Path folder;
  private final List<Process> started = new ArrayList<>();

  WindowProcesses(Path folder) {
    this.folder = folder;
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  Process start(List<String> flags, String... args) throws IOException {
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

  int second(String... args) throws IOException, InterruptedException {
    Process process = start(List.of(), args);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  Path home() {
    return folder.resolve("home");
  }

  void waitFor(BooleanSupplier condition) throws TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    // Rarely: to look is to open a library, and the program that is waited for needs the processor.
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("60 s");
      }
      WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
    }
  }

  boolean logHas(String words) {
    return contains(home().resolve("pizhu.log"), words);
  }

  static int stories(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Library library = Libraries.openReadOnly(file, Clock.systemUTC())) {
      return library.counts().stories();
    } catch (PizhuException stillBeingMade) {
      return 0;
    }
  }

  static boolean contains(Path file, String words) {
    try {
      return Files.exists(file) && Files.readString(file).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
