package org.pizhu;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * Ends the program once, whoever asks first: the person who closes the window, or the system, which sends a signal at the end of a session of
 * the desktop and kills what is still there some seconds later. What was confirmed is on disk in any case; what ends in order leaves a library
 * that is whole in its one file, and remembers where one was.
 *
 * <p>The signals are heard themselves: by the time that the virtual machine tells of its end, JavaFX has gone, and what is typed with it.
 */
final class Ending {

  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  private static final List<String> SIGNALS = List.of("TERM", "HUP", "INT");

  /** A window that does not answer does not keep the library from being closed. */
  private static final int WINDOW_SECONDS = 2;

  /** What keeps JavaFX from ending once all is on disk, such as an open dialog of the system, does not keep the program. */
  private static final int LAST_SECONDS = 2;

  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean isDone;
  private volatile boolean isBySystem;
  private final Runnable window;
  private final Runnable rest;

  /**
   * @param window what is to be done on the JavaFX thread before the rest
   * @param rest what ends the program, on any thread; quick, since the system waits for it
   */
  Ending(Runnable window, Runnable rest) {
    this.window = window;
    this.rest = rest;
  }

  /** Listens to the system from now on. */
  void heed() {
    for (String name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), signal -> bySystem(Platform::runLater, Platform::exit));
      } catch (IllegalArgumentException unknown) {
        LOG.debug("This system has no signal {}", name, unknown);
      }
    }
  }

  /**
   * Ends the program as a person has asked; nothing if it is ending already. Throws what the work throws.
   *
   * <p>The window goes first. An import stops at the end of what it has in hand and a large library is backed up, which takes seconds: a
   * window that stands there all the time without an answer looks as if it hung, and the desktop offers to kill the program.
   *
   * @param hide takes the window from the screen
   * @param later runs something once the window has really gone: JavaFX and the system need a moment for that
   * @param work what ends the program; may take some time
   */
  void byPerson(Runnable hide, Consumer<Runnable> later, Runnable work) {
    if (begun.compareAndSet(false, true)) {
      window.run();
      hide.run();
      later.accept(() -> {
        work.run();
        isDone = true;
      });
    }
  }

  /**
   * Passes on what was thrown, unless a person has closed the program and all is on disk: GTK may still hand JavaFX the release of the key
   * that closed the window, which JavaFX answers with a NullPointerException, and a dialog about that would keep the program alive with
   * nothing else to be seen. Nor once the system ends it: a window that is still being built then is refused its work, and nobody is there
   * to put a dialog away.
   */
  void unlessEnded(Throwable thrown, Consumer<Throwable> tell) {
    if (isDone || isBySystem) {
      LOG.warn("While or after the program ended", thrown);
    } else {
      tell.accept(thrown);
    }
  }

  /**
   * Ends the program as the system has asked; nothing if it is ending already.
   *
   * @param later runs something on the JavaFX thread as soon as that is free
   * @param exit ends JavaFX, and with it the program; may wait for what never comes
   */
  void bySystem(Consumer<Runnable> later, Runnable exit) {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    isBySystem = true;
    LOG.info("The system ends the program");
    try {
      CountDownLatch left = new CountDownLatch(1);
      later.accept(() -> {
        try {
          window.run();
        } finally {
          left.countDown();
        }
      });
      if (!left.await(WINDOW_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The window does not answer");
      }
      rest.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      LOG.warn("Interrupted while the program ended", interrupted);
    } catch (RuntimeException failed) {
      LOG.error("The program could not be ended in order", failed);
    } finally {
      CompletableFuture.delayedExecutor(LAST_SECONDS, TimeUnit.SECONDS).execute(() -> {
        LOG.warn("JavaFX does not end");
        Runtime.getRuntime().halt(0);
      });
      exit.run();
    }
  }
}
