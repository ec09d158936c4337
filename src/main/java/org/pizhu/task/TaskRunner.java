package org.pizhu.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the JavaFX thread and brings its outcome back to it. Every failure reaches {@code failed}: none is silent.
 */
public interface TaskRunner extends AutoCloseable {

  /** What a caller can still do with work under way. */
  interface Running {
    /** Asks the work to stop at the next place where it can; its outcome is still told. */
    void cancel();
  }

  /** How far work has come, told on the JavaFX thread, at most about ten times a second. */
  @FunctionalInterface
  interface ProgressListener {
    void progress(long done, long total, String detail);
  }

  /**
   * Starts long work on a thread of its own.
   *
   * @param task the work
   * @param listener hears of its progress
   * @param succeeded gets the result, on the JavaFX thread
   * @param failed gets whatever was thrown, on the JavaFX thread; it is in the log already
   */
  <T extends @Nullable Object> Running start(
      BackgroundTask<T> task, ProgressListener listener, Consumer<T> succeeded, Consumer<Throwable> failed);

  /**
   * Runs short work, one piece after the other in the order they were given: reads for the window, and edits.
   *
   * @param task the work
   * @param succeeded gets the result, on the JavaFX thread
   * @param failed gets whatever was thrown, on the JavaFX thread; it is in the log already
   */
  <T extends @Nullable Object> void inOrder(
      BackgroundTask<T> task, Consumer<T> succeeded, Consumer<Throwable> failed);

  /** Waits for the short work given so far, at most some seconds; asks the long work to stop. */
  @Override
  void close();
}
