package org.pizhu.bench;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The JavaFX thread, with nothing of a test framework between: what is measured is what the user waits for. */
final class Fx {

  private static final int SECONDS = 30;
  private static final int LONGEST_PAUSE = 60;
  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final Random RANDOM = new Random(7);

  private Fx() {}

  /** Starts the toolkit, once a process. */
  static void start() {
    if (STARTED.compareAndSet(false, true)) {
      CompletableFuture<Boolean> started = new CompletableFuture<>();
      Platform.startup(() -> started.complete(true));
      await(started);
      Platform.setImplicitExit(false);
    }
  }

  /** Runs something on the JavaFX thread and waits for what it gives. */
  static <T> T call(Callable<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(action.call());
      } catch (Exception | Error failed) {
        result.completeExceptionally(failed);
      }
    });
    return await(result);
  }

  static void run(Runnable action) {
    call(() -> {
      action.run();
      return true;
    });
  }

  /**
   * How long an act takes until it says that it is done, in milliseconds. It begins at a random time between two frames, as a user would.
   *
   * @param act is begun on the JavaFX thread, and calls back on it
   */
  static double millis(Consumer<Runnable> act) {
    pause(RANDOM.nextInt(LONGEST_PAUSE));
    return painted(act);
  }

  /** How long an act that is begun at once takes until it says that it is done, in milliseconds. */
  static double painted(Consumer<Runnable> act) {
    CompletableFuture<Long> took = new CompletableFuture<>();
    run(() -> {
      long start = System.nanoTime();
      act.accept(() -> took.complete(System.nanoTime() - start));
    });
    return await(took) / 1e6;
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
