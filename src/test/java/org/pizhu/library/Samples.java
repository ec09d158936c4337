package org.pizhu.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.pizhu.index.StoryMatches;
import org.pizhu.model.ImportReport;
import org.pizhu.query.QueryParser;
import org.pizhu.task.Progress;

/** Libraries for tests: real files in a folder of the test's, with the seven stories of the seeds. */
public final class Samples {

  public static final Path SEEDS = Path.of("seeds", "000_ca418ce6a18ed07a.txt");

  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

  public static final String CREATOR = "王老师";

  private Samples() {}

  /** An empty library in a folder. */
  /** The numbers of the stories that a search finds, in the order in which they came. */
  static List<Long> found(Library library, String typed) {
    StoryMatches matches = library.search().matches(QueryParser.parse(typed), false);
    return IntStream.range(0, matches.size()).mapToObj(matches::id).toList();
  }

  public static Library empty(Path folder) {
    return Library.open(folder.resolve("test.pizhu"), CLOCK, () -> CREATOR);
  }

  /** A library with the seven stories, numbered 1 to 7. */
  public static Library seeds(Path folder) {
    Library library = empty(folder);
    ImportReport report = library.storyImport().run(List.of(SEEDS), null, Progress.NONE);
    if (report.added() != 7) {
      throw new IllegalStateException("The seeds gave " + report);
    }
    return library;
  }
}
