package org.pizhu.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.Launcher;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;

/** From the start of the program to its first story painted, warm, beside a program that is nothing but a WebView with the same story. */
@Tag("bench")
class StartBench {

  private static final int ROUNDS = 9;
  private static final Duration LONGEST = Duration.ofSeconds(30);
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

  @Test
  void startsTheAppImage() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Child.IMAGE), "The app image is not there: packaging/linux image makes it");
    compare(
        "start of the app image to the first story painted, warm",
        List.of(Child.IMAGE.resolve(Path.of("bin", "pizhu")).toString(), library.toString()),
        Child.inImage(BareStart.class, story.toString()),
        "under 1,500 ms");
  }

  @Test
  void startsFromTheClassPath() throws IOException, InterruptedException {
    compare(
        "start from the plain class path to the first story painted, warm",
        Child.onClassPath(Launcher.class, library.toString()),
        Child.onClassPath(BareStart.class, story.toString()),
        "");
  }

  private void compare(String work, List<String> program, List<String> bare, String aim)
      throws IOException, InterruptedException {
    double[] ours = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    // Two rounds to warm up: the files are in the memory of the system then, and the settings are written.
    for (int round = -2; round < ROUNDS; round++) {
      double took = millis(program, home.resolve("pizhu.log"), StartBench::timeOfLog);
      double least = millis(bare, home.resolve("out"), StartBench::timeOfBare);
      if (round >= 0) {
        ours[round] = took;
        floor[round] = least;
      }
    }
    Figures.head("Start");
    Figures.millis(work, ours, floor, aim);
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

  /** How long a program takes until it has written into a file when it was ready. */
  private double millis(List<String> command, Path file, TimeOf time) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    Instant begun = Instant.now();
    Process process = Child.start(command, home);
    try {
      while (Duration.between(begun, Instant.now()).compareTo(LONGEST) < 0) {
        Optional<Instant> ready = Files.exists(file)
            ? Files.readAllLines(file).stream().map(time::line).flatMap(Optional::stream).findFirst()
            : Optional.empty();
        if (ready.isPresent()) {
          return Duration.between(begun, ready.get()).toNanos() / 1e6;
        }
        Fx.pause(50);
      }
      throw new IllegalStateException("Not ready within " + LONGEST + ": " + command);
    } finally {
      Child.end(process);
    }
  }
}
