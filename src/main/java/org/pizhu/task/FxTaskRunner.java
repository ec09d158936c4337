package org.pizhu.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runner of the window: named daemon threads, outcomes on the JavaFX thread. */
public final class FxTaskRunner implements TaskRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int CLOSE_SECONDS = 10;

  private final ExecutorService inOrder = Executors.newSingleThreadExecutor(named("pizhu-edit"));
  private final ExecutorService parallel = Executors.newCachedThreadPool(named("pizhu-task"));
  private final AtomicBoolean closing = new AtomicBoolean();

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory factory = Executors.defaultThreadFactory();
    return work -> {
      Thread thread = factory.newThread(work);
      thread.setName(name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public <T extends @Nullable Object> Running start(
      BackgroundTask<T> task, ProgressListener listener, Consumer<T> succeeded, Consumer<Throwable> failed) {
    if (closing.get()) {
      // A question of a window that has gone, asked by what was still to be painted: nobody waits for the answer.
      LOG.debug("Asked after the window closed");
      return () -> { };
    }
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress = new ThrottledProgress(listener, cancelled);
    parallel.execute(() -> run(task, progress, succeeded, failed));
    return () -> cancelled.set(true);
  }

  @Override
  public <T extends @Nullable Object> void inOrder(
      BackgroundTask<T> task, Consumer<T> succeeded, Consumer<Throwable> failed) {
    inOrder.execute(() -> run(task, Progress.NONE, succeeded, failed));
  }

  private <T extends @Nullable Object> void run(
      BackgroundTask<T> task, Progress progress, Consumer<T> succeeded, Consumer<Throwable> failed) {
    T result;
    try {
      result = task.run(progress);
    } catch (Throwable thrown) {
      LOG.error("Work in the background failed", thrown);
      Platform.runLater(() -> failed.accept(thrown));
      return;
    }
    Platform.runLater(() -> {
      // Whoever asked has gone with the window, and may not ask for more.
      if (!closing.get()) {
        succeeded.accept(result);
      }
    });
  }

  @Override
  public void close() {
    closing.set(true);
    parallel.shutdown();
    inOrder.shutdown();
    try {
      if (!inOrder.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)
          || !parallel.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Work was still under way {} s after the window closed", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("Interrupted while waiting for work to end", e);
    }
  }

  /** Tells the window of progress no more often than it can show, and never twice at once. */
  private final class ThrottledProgress implements Progress {
    private final ProgressListener listener;
    private final AtomicBoolean cancelled;
    private long last = System.nanoTime() - PROGRESS_NANOS;

    ThrottledProgress(ProgressListener listener, AtomicBoolean cancelled) {
      this.listener = listener;
      this.cancelled = cancelled;
    }

    @Override
    public void update(long done, long total, String detail) {
      long now = System.nanoTime();
      if (now - last >= PROGRESS_NANOS) {
        last = now;
        Platform.runLater(() -> listener.progress(done, total, detail));
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled.get() || closing.get();
    }
  }
}
