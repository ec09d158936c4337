package org.pizhu;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.pizhu.task.TaskRunner;

/**
 * Hands files and addresses to the system's own programs, by the command that each system has for that. Not by AWT's class of the same purpose:
 * it would start a second toolkit beside JavaFX.
 */
final class Desktop {

  /** What {@code packaging/environment} sets for this program alone. */
  private static final Set<String> OWN =
      Set.of("GDK_GL", "GDK_RENDERING", "MALLOC_ARENA_MAX", "MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_");

  private final TaskRunner tasks;
  private final Consumer<Throwable> failed;

  Desktop(TaskRunner tasks, Consumer<Throwable> failed) {
    this.tasks = tasks;
    this.failed = failed;
  }

  /** Opens a file or an address with the program that the user has for it. */
  void open(String target) {
    tasks.start(progress -> {
      ProcessBuilder builder = new ProcessBuilder(command(target))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeAll(OWN);
      return builder.start();
    }, (done, total, detail) -> { }, started -> { }, failed);
  }

  private static List<String> command(String target) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", target);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", target);
  }
}
