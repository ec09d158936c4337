package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.task.Progress;

/** Resident memory of the program after 50 stories were read in its window, and after 500 more. */
@Tag("bench")
class MemoryBench {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int FIRST = 50;
  private static final int MORE = 500;

  @TempDir Path folder;

  @Test
  void readsManyStories() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(STATUS), "resident memory is read from /proc");
    Figures.machine();
    Path file = Corpus.file(1_000, Path.of("target", "bench"));
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(file), null, Progress.NONE);
    }
    // A process of its own with the flags of the packages, so that nothing else is counted.
    Process process = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dprism.order=sw",
            "-cp", System.getProperty("java.class.path"), Reading.class.getName(), folder.toString())
        .inheritIO()
        .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  /** What the process does: opens the window over a library, and reads. */
  static final class Reading {

    private Reading() {}

    public static void main(String[] args) throws IOException {
      Library library = Samples.empty(Path.of(args[0]));
      BenchWindow window = BenchWindow.open(library);
      // The first story is open already.
      read(window, 2, FIRST);
      double first = resident();
      Figures.print("resident memory after %d stories read: %.0f MB", FIRST, first);
      for (int round = 1; round <= MORE / 100; round++) {
        read(window, FIRST + (round - 1) * 100 + 2, 100);
        Figures.print("  after %d more: %.0f MB", round * 100, resident());
      }
      Figures.print("growth over %d more stories: %.0f MB", MORE, resident() - first);
      Runtime.getRuntime().halt(0);
    }

    private static void read(BenchWindow window, int from, int count) {
      for (int i = 0; i < count; i++) {
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        long storyId = from + i;
        Fx.run(() -> window.show(storyId, () -> painted.complete(true)));
        painted.join();
      }
    }

    /** Megabytes (10^6 bytes) of the process in memory, after what is garbage was given back. */
    private static double resident() throws IOException {
      System.gc();
      Fx.pause(500);
      String line = Files.readAllLines(STATUS).stream().filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }
  }
}
