package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.task.Progress;

/** How many stories a second are read, parsed and looked through, on one thread. */
@Tag("bench")
class StoryParserBench {

  private static final Path MAKER = Path.of("../shared/bench/make-corpus.py");
  private static final int STORIES = 20_000;
  private static final int ROUNDS = 5;

  /** The least that an import of 100,000 stories in half a minute needs. */
  private static final int LEAST_A_SECOND = 4_000;

  @TempDir Path folder;

  @Test
  void readsStories(TestReporter reporter) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(MAKER), "The maker of stories is not on this machine");
    Process maker = new ProcessBuilder(
        "python3", MAKER.toString(), String.valueOf(STORIES), folder.toString(), "--seed", "3", "--one-file")
        .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(maker.waitFor()).isZero();
    Path file = folder.resolve("stories.txt");
    double best = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      assertThat(read(file)).isEqualTo(STORIES);
      double rate = STORIES * 1e9 / (System.nanoTime() - start);
      best = Math.max(best, rate);
      reporter.publishEntry("round " + round, Math.round(rate) + " stories a second");
    }
    assertThat(best).isGreaterThan(LEAST_A_SECOND);
  }

  private static int read(Path file) {
    SeedFileImporter importer = new SeedFileImporter();
    StoryParser parser = new StoryParser();
    AtomicInteger read = new AtomicInteger();
    importer.read(file, importer.scan(file, Progress.NONE), fragment -> {
      assertThat(fragment.contentSha256()).isNotEmpty();
      read.addAndGet(parser.parse(fragment.story()).story().blocks().isEmpty() ? 0 : 1);
    }, Progress.NONE);
    return read.get();
  }
}
