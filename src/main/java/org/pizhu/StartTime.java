package org.pizhu;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into the log how long it took from the start of the process until the first story was on the screen; with {@code -Dpizhu.start.log=true}
 * also when what lies between was reached.
 */
final class StartTime {

  private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

  /** The place of the time of start among the fields after the name. */
  private static final int START_FIELD = 19;

  private static final long MILLIS_A_TICK = 10;

  private static final long NANOS_A_MILLI = 1_000_000;

  private static final boolean IN_STEPS = Boolean.getBoolean("pizhu.start.log");

  private StartTime() {}

  /**
   * Notes that a step of the start was reached, if steps are asked for: when, what the whole process has had of the processors, and what this
   * thread has had. On a busy machine only the latter two can be compared.
   *
   * @param step its name in the log
   */
  static void reached(String step) {
    if (IN_STEPS) {
      long all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS_A_MILLI;
      sinceStart().ifPresent(took -> LOG.info("{} ms, processors {} ms, this thread {} ms: {}", took.toMillis(), all, own, step));
    }
  }

  /** Waits for the first story that a workspace opens. */
  static void logFirst(Workspace workspace, MainWindow window) {
    workspace.open().addListener(new ChangeListener<@Nullable OpenStory>() {
      @Override
      public void changed(
          javafx.beans.value.ObservableValue<? extends @Nullable OpenStory> open,
          @Nullable OpenStory before,
          @Nullable OpenStory now) {
        open.removeListener(this);
        reached("story read");
        window.afterPaint(StartTime::log);
      }
    });
  }

  private static void log() {
    reached("story painted");
    sinceStart().ifPresent(took -> LOG.info("First story painted {} ms after the process began", took.toMillis()));
  }

  /**
   * On Linux the JDK reckons the start of a process from the whole second in which the system booted, which makes it up to a second early.
   * The kernel's own counters know better: see proc_pid_stat(5) and proc_uptime(5).
   */
  private static Optional<Duration> sinceStart() {
    Instant now = Instant.now();
    Path stat = Path.of("/proc/self/stat");
    if (!Files.isReadable(stat)) {
      return ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, now));
    }
    try {
      String uptime = Files.readString(Path.of("/proc/uptime"));
      return Optional.of(sinceStart(Files.readString(stat), uptime));
    } catch (IOException failed) {
      LOG.warn("The start of the process can't be told", failed);
      return Optional.empty();
    }
  }

  /** The difference of two times since boot, of which one is in seconds and the other in hundredths of a second. */
  static Duration sinceStart(String stat, String uptime) {
    // The name of the program stands in brackets and may hold anything, so the fields are counted from its end.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long start = Long.parseLong(fields[START_FIELD]) * MILLIS_A_TICK;
    long now = (long) (Double.parseDouble(uptime.split(" ")[0]) * 1000);
    return Duration.ofMillis(now - start);
  }
}
