package org.pizhu.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /** The numbers of the stories that a search finds, in the order in which they came. */
  public static List<Long> found(Library library, String typed) {
    StoryMatches matches = library.search().matches(QueryParser.parse(typed), false);
    return IntStream.range(0, matches.size()).mapToObj(matches::id).toList();
  }

  /** An empty library in a folder; the one that is there already, if it is. */
  public static Library empty(Path folder) {
    return at(folder, Template.EMPTY);
  }

  /** A library with the seven stories, numbered 1 to 7. */
  public static Library seeds(Path folder) {
    return at(folder, Template.SEEDS);
  }

  private static Library at(Path folder, Template template) {
    Path file = folder.resolve("test.pizhu");
    if (Files.exists(file)) {
      Library library = Libraries.open(file, CLOCK, () -> CREATOR);
      template.fill.accept(library);
      return library;
    }
    try {
      Files.write(file, template.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Libraries.open(file, CLOCK, () -> CREATOR);
  }

  /** A library that was made once, of which each test gets a copy: two hundred tests needn't each migrate and import anew. */
  private enum Template {
    EMPTY(library -> { }),
    SEEDS(library -> {
      ImportReport report = library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
      if (report.added() != 7) {
        throw new IllegalStateException("The seeds gave " + report);
      }
    });

    private final Consumer<Library> fill;
    private byte @Nullable [] bytes;

    Template(Consumer<Library> fill) {
      this.fill = fill;
    }

    /** Made when it is wanted first: a program that is to be killed makes none. */
    synchronized byte[] bytes() throws IOException {
      if (bytes == null) {
        Path folder = Files.createTempDirectory("pizhu-template");
        Path file = folder.resolve("test.pizhu");
        try (Library library = Libraries.open(file, CLOCK, () -> CREATOR)) {
          fill.accept(library);
        }
        bytes = Files.readAllBytes(file);
        RandomActs.delete(folder);
      }
      return bytes;
    }
  }
}
