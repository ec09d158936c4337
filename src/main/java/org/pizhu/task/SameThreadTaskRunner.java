package org.pizhu.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs everything at once on the caller's thread, so that tests need not wait. */
public final class SameThreadTaskRunner implements TaskRunner {

  @Override
  public <T extends @Nullable Object> Running start(
      BackgroundTask<T> task, ProgressListener listener, Consumer<T> succeeded, Consumer<Throwable> failed) {
    run(task, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        listener.progress(done, total, detail);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    }, succeeded, failed);
    return () -> { };
  }

  @Override
  public <T extends @Nullable Object> void inOrder(
      BackgroundTask<T> task, Consumer<T> succeeded, Consumer<Throwable> failed) {
    run(task, Progress.NONE, succeeded, failed);
  }

  private static <T extends @Nullable Object> void run(
      BackgroundTask<T> task, Progress progress, Consumer<T> succeeded, Consumer<Throwable> failed) {
    T result;
    try {
      result = task.run(progress);
    } catch (Exception | LinkageError e) {
      failed.accept(e);
      return;
    }
    succeeded.accept(result);
  }

  @Override
  public void close() {
    // Nothing is ever under way.
  }
}
