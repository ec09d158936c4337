package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.Launcher;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;

/**
 * From the start of the program to its first story painted, beside a program that is nothing but a WebView with the same story; and with a large
 * library, {@code -Dpizhu.bench.library=FILE}, beside a small one. Times by the clock, and what was had of the processors until then: on a machine
 * that has other work only the latter can be compared with other days.
 */
@Tag("bench")
class StartBench {

  private static final int ROUNDS = 9;
  private static final int COLD_ROUNDS = 3;

  /** Where Linux takes the order to forget what it has in memory of files: see proc(5). */
  private static final Path FORGET = Path.of("/proc/sys/vm/drop_caches");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String STORY_PAINTED = "First story painted";

  @TempDir Path home;
  private Path library;
  private Path story;

  @BeforeEach
  void makeLibrary() throws IOException {
    try (Library made = Samples.seeds(home)) {
      library = made.file();
      story = Files.writeString(home.resolve("story.html"), made.story(1).story().html());
    }
  }

  private static void needsTheImage() {
    assumeTrue(Files.isDirectory(Child.IMAGE), "The app image is not there: packaging/linux image makes it");
  }

  private static List<String> image(Path opened) {
    return List.of(Child.IMAGE.resolve(Path.of("bin", "pizhu")).toString(), opened.toString());
  }

  @Test
  void startsTheAppImage() throws IOException, InterruptedException {
    needsTheImage();
    compare(
        "start of the app image to the first story painted, warm", ROUNDS,
        new Start(image(library), Ending.LOG), new Start(Child.inImage(BareStart.class, story.toString()), Ending.BARE), "under 1,500 ms");
  }

  @Test
  void startsTheAppImageCold() throws IOException, InterruptedException {
    needsTheImage();
    assumeTrue(Files.isWritable(FORGET), "Only root can have the system forget files");
    compare(
        "the same, cold: nothing of any file in memory", COLD_ROUNDS,
        new Start(image(library), Ending.LOG), new Start(Child.inImage(BareStart.class, story.toString()), Ending.BARE), "");
  }

  @Test
  void startsWithALargeLibrary() throws IOException, InterruptedException {
    needsTheImage();
    String named = System.getProperty("pizhu.bench.library", "");
    assumeTrue(!named.isEmpty(), "No large library is named by pizhu.bench.library");
    Path large = Files.copy(Path.of(named), home.resolve("large.pizhu"));
    compare(
        "start of the app image with a library of %,d MB, warm; the floor is one of 7 stories".formatted(Files.size(large) >> 20), ROUNDS,
        new Start(image(large), Ending.LOG), new Start(image(library), Ending.LOG), "1.2 times");
  }

  @Test
  void startsFromTheClassPath() throws IOException, InterruptedException {
    compare(
        "start from the plain class path to the first story painted, warm", ROUNDS,
        new Start(Child.onClassPath(Launcher.class, library.toString()), Ending.LOG),
        new Start(Child.onClassPath(BareStart.class, story.toString()), Ending.BARE), "");
  }

  /** A program, and how it tells that it is ready. */
  private record Start(List<String> command, Ending ending) {}

  /** Where a program tells that it is ready, and how the time is read out of a line there. */
  private enum Ending {
    LOG("pizhu.log", StartBench::timeOfLog),
    BARE("out", StartBench::timeOfBare);

    private final String file;
    private final TimeOf time;

    Ending(String file, TimeOf time) {
      this.file = file;
      this.time = time;
    }
  }

  /** What a start took: by the clock, and of all processors together, in milliseconds. */
  private record Took(double clock, double processors) {}

  private void compare(String work, int rounds, Start program, Start bare, String aim) throws IOException, InterruptedException {
    boolean isCold = rounds == COLD_ROUNDS;
    Took[] ours = new Took[rounds];
    Took[] floor = new Took[rounds];
    // Two rounds to warm up: the files are in the memory of the system then, and the settings are written.
    for (int round = isCold ? 0 : -2; round < rounds; round++) {
      Took took = took(program, isCold);
      Took least = took(bare, isCold);
      if (round >= 0) {
        ours[round] = took;
        floor[round] = least;
      }
    }
    Figures.head("Start");
    Figures.millis(work, clock(ours), clock(floor), aim);
    Figures.millis("the same, time of all processors", processors(ours), processors(floor), "");
  }

  private static double[] clock(Took[] starts) {
    return Arrays.stream(starts).mapToDouble(Took::clock).toArray();
  }

  private static double[] processors(Took[] starts) {
    return Arrays.stream(starts).mapToDouble(Took::processors).toArray();
  }

  /** Reads the time out of a line. */
  private interface TimeOf {
    Optional<Instant> line(String line);
  }

  private static Optional<Instant> timeOfLog(String line) {
    return line.contains(STORY_PAINTED)
        ? Optional.of(OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant())
        : Optional.empty();
  }

  private static Optional<Instant> timeOfBare(String line) {
    return line.startsWith(BareStart.PAINTED)
        ? Optional.of(Instant.parse(line.substring(BareStart.PAINTED.length())))
        : Optional.empty();
  }

  /** What a program takes until it has written into a file when it was ready. */
  private Took took(Start start, boolean isCold) throws IOException, InterruptedException {
    Path file = home.resolve(start.ending().file);
    Files.deleteIfExists(file);
    if (isCold) {
      assertThat(new ProcessBuilder("sync").start().waitFor()).isZero();
      Files.writeString(FORGET, "3");
    }
    Instant begun = Instant.now();
    Process process = Child.start(Child.asInstalled(start.command()), home);
    try {
      while (Duration.between(begun, Instant.now()).compareTo(LONGEST) < 0) {
        Optional<Instant> ready = Files.exists(file)
            ? Files.readAllLines(file).stream().map(start.ending().time::line).flatMap(Optional::stream).findFirst()
            : Optional.empty();
        if (ready.isPresent()) {
          double processors = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
          return new Took(Duration.between(begun, ready.get()).toNanos() / 1e6, processors);
        }
        Fx.pause(50);
      }
      throw new IllegalStateException("Not ready within " + LONGEST + ": " + start.command());
    } finally {
      Child.end(process);
    }
  }
}
