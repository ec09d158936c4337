package org.pizhu;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.OpenStory;
import org.pizhu.ui.main.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts into the log how long it took from the start of the process until the first story was on the screen. */
final class StartTime {

  private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

  private StartTime() {}

  /** Waits for the first story that a workspace opens. */
  static void logFirst(Workspace workspace, MainWindow window) {
    workspace.open().addListener(new ChangeListener<@Nullable OpenStory>() {
      @Override
      public void changed(
          javafx.beans.value.ObservableValue<? extends @Nullable OpenStory> open,
          @Nullable OpenStory before,
          @Nullable OpenStory now) {
        open.removeListener(this);
        window.afterPaint(StartTime::log);
      }
    });
  }

  private static void log() {
    Instant painted = Instant.now();
    ProcessHandle.current().info().startInstant().ifPresent(start ->
        LOG.info("First story painted {} ms after the process began", Duration.between(start, painted).toMillis()));
  }
}
