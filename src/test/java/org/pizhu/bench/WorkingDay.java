package org.pizhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.pizhu.Renderer;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * What an archivist does in a day, without the pauses: opens stories in the main window, each until it is painted, annotates every second,
 * searches at every fourth, and exports in the end. Prints now and then what the process holds.
 */
public final class WorkingDay {

  /** What it prints before: acts, kilobytes resident, kilobytes of heap after collection, open files, threads. */
  public static final String HOLDS = "Holds ";

  private static final List<String> WORDS = List.of("武汉", "口罩", "捐款", "记者", "社区", "“疫”", "新华社");
  private static final int SETTLE_MILLIS = 300;
  private static final int TIMES_TOLD = 12;

  private WorkingDay() {}

  /**
   * Works and ends.
   *
   * @param args a library and how many stories to open
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int opened = Integer.parseInt(args[1]);
    try (Library library = Libraries.open(file, Clock.systemUTC(), () -> "王老师")) {
      Renderer.choose();
      BenchWindow window = BenchWindow.open(library);
      List<Long> ids = library.stories().stream().map(StorySummary::id).toList();
      for (int i = 1; i <= opened; i++) {
        act(library, window, ids.get(i % ids.size()), i);
        if (i % Math.max(1, opened / TIMES_TOLD) == 0) {
          tell(i);
        }
      }
      export(library, file.resolveSibling("notes.html"));
      if (!window.failures().isEmpty()) {
        throw new IllegalStateException(window.failures().get(0));
      }
      window.close();
    }
    System.exit(0);
  }

  private static void act(Library library, BenchWindow window, long id, int i) {
    Fx.painted(painted -> window.show(id, painted));
    if (i % 2 == 0) {
      int at = i / 2 % 12;
      library.annotator().annotate(id, new TextRange(at, at + 3), HighlightColor.values()[i % 4], List.of("标签" + i % 9), "笔记" + i);
    }
    if (i % 4 == 0) {
      library.lists().listing(new StoryQuery(WORDS.get(i / 4 % WORDS.size()), StoryFilter.NONE, StoryOrder.values()[0], false));
    }
  }

  private static void export(Library library, Path file) {
    Messages messages = new Messages(Language.CHINESE);
    ExportLanguage language = new ExportLanguage(messages.locale(), java.time.ZoneOffset.UTC, messages::get);
    library.export().write(
        new NotesExport.Request(new ExportScope.Whole(), ExportFormat.HTML, "笔记", "全部", language), file, Progress.NONE);
  }

  private static void tell(int acts) throws IOException {
    Fx.pause(SETTLE_MILLIS);
    System.gc();
    Fx.pause(SETTLE_MILLIS);
    Runtime runtime = Runtime.getRuntime();
    long files;
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      files = open.count();
    }
    System.out.println(HOLDS + acts + " " + ReadingProgram.resident() + " " + (runtime.totalMemory() - runtime.freeMemory()) / 1024 + " "
        + files + " " + Thread.activeCount());
  }
}
