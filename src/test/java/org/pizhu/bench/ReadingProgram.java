package org.pizhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.pizhu.Renderer;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.StorySummary;

/**
 * Reads story after story in the main window, each until it is painted, and prints how much memory the process holds. With the word
 * {@code bare} it does the same in a bare WebView.
 */
public final class ReadingProgram {

  /** What it prints before a number of stories and of kilobytes. */
  static final String MEMORY = "Memory ";

  /** After so many stories it says how much memory it holds. */
  static final int STEP = 50;

  /** A person reads the last story meanwhile. */
  private static final int SETTLE_MILLIS = 3000;

  private ReadingProgram() {}

  /**
   * Reads and ends.
   *
   * @param args the library, how many stories to read, and {@code bare} or nothing
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    try (Library library = Libraries.open(Path.of(args[0]), Clock.systemUTC(), () -> "王老师")) {
      List<Long> ids = library.stories().stream().map(StorySummary::id).toList();
      if (args.length > 2) {
        Fx.start();
        BareView bare = BareView.open(760, 760);
        read(ids, count, id -> {
          String html = library.story(id).story().html();
          Fx.painted(painted -> bare.swap(html, painted));
        });
      } else {
        Renderer.choose();
        BenchWindow window = BenchWindow.open(library);
        read(ids, count, id -> Fx.painted(painted -> window.show(id, painted)));
        if (!window.failures().isEmpty()) {
          throw new IllegalStateException(window.failures().get(0));
        }
        window.close();
      }
    }
    System.exit(0);
  }

  private static void read(List<Long> ids, int count, LongConsumer show) throws IOException {
    for (int read = 1; read <= count; read++) {
      show.accept(ids.get(read % ids.size()));
      if (read % STEP == 0) {
        Fx.pause(SETTLE_MILLIS);
        System.out.println(MEMORY + read + " " + resident());
      }
    }
  }

  /** The resident memory of this process in kilobytes: see proc_pid_status(5). */
  static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
