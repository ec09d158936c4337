package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.ImportReport;
import org.pizhu.task.Progress;

/** Import of 10,000 stories, beside bare inserts of the very same rows through the same driver. */
@Tag("bench")
class ImportBench {

  private static final int STORIES = 10_000;
  private static final int ROUNDS = 5;

  @TempDir Path folder;

  @Test
  void importsTenThousandStories() throws IOException, SQLException {
    Figures.head("Import");
    Path file = Corpus.file(STORIES, Path.of("target", "bench"));
    double[] ours = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    long rows = 0;
    // Round 0 warms up both sides.
    for (int round = -1; round < ROUNDS; round++) {
      Path home = Files.createDirectories(folder.resolve("round" + round));
      double took = importFile(file, home);
      BareInserts.Result bare = BareInserts.copy(home.resolve("test.pizhu"), home.resolve("bare.db"), table -> true);
      rows = bare.rows();
      if (round >= 0) {
        ours[round] = took;
        floor[round] = bare.millis();
      }
    }
    Figures.millis("import of 10,000 stories", ours, floor, "2");
    Figures.print("That is %.0f stories a second; %.1f MB of source, %d rows",
        STORIES * 1000 / Figures.median(ours), Files.size(file) / 1e6, rows);
  }

  private static double importFile(Path file, Path home) {
    try (Library library = Samples.empty(home)) {
      long start = System.nanoTime();
      ImportReport report = library.storyImport().run(List.of(file), null, Progress.NONE);
      double took = (System.nanoTime() - start) / 1e6;
      assertThat(report.added()).isGreaterThan(STORIES * 99 / 100);
      return took;
    }
  }
}
