package org.pizhu.ui.main;

import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Has what nobody uses any more collected, and its memory given back, while the person reads or has gone: each story that is opened leaves
 * some megabytes behind, of pictures above all, and a collection that must come stops the window for some 60 ms at the next press of a key.
 * JavaFX thread.
 */
final class IdleMemory {

  /** So long nobody has touched the window. */
  static final Duration IDLE = Duration.seconds(2);

  /** Less than that is not worth stopping for. In bytes. */
  static final long WORTHWHILE = 8L << 20;

  private final LongSupplier used;
  private final Runnable collect;
  private final PauseTransition pause = new PauseTransition(IDLE);
  private final EventHandler<InputEvent> touch = event -> touched();
  private Subscription heard = Subscription.EMPTY;
  private long kept;

  IdleMemory() {
    // Asked from whichever thread, a collection stops them all.
    this(() -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), System::gc);
  }

  /**
   * @param used tells how many bytes are in use, garbage too
   * @param collect collects the garbage
   */
  IdleMemory(LongSupplier used, Runnable collect) {
    this.used = used;
    this.collect = collect;
    pause.setOnFinished(event -> idle());
  }

  /** Hears of what is done in a scene. */
  void install(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, touch);
    heard = () -> scene.removeEventFilter(InputEvent.ANY, touch);
    touched();
  }

  /** Something was done. */
  void touched() {
    pause.playFromStart();
  }

  private void idle() {
    if (used.getAsLong() - kept >= WORTHWHILE) {
      collect.run();
      kept = used.getAsLong();
    }
  }

  /** Hears of nothing any more. */
  void close() {
    pause.stop();
    heard.unsubscribe();
  }
}
