package org.pizhu.ui.control;

import java.time.Duration;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from what lies behind a floating pane the second press of a person who pressed twice, where the first one has put the pane away, as
 * when it leads to what a bar of a chart stands for. JavaFX thread.
 */
public final class PressesThrough {

  private static final Set<EventType<MouseEvent>> PRESSES =
      Set.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED);

  /** A window that is busy with what the first press leads to hears of the second one late, and counts it as one by itself. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final double NEAR = 4;

  private @Nullable Node pressed;
  private Point2D at = Point2D.ZERO;
  private long since;
  private boolean isSecond;

  private PressesThrough() {}

  /**
   * Watches over a scene.
   *
   * @return ends that
   */
  public static Subscription install(Scene scene) {
    EventHandler<MouseEvent> filter = new PressesThrough()::heard;
    scene.addEventFilter(MouseEvent.ANY, filter);
    return () -> scene.removeEventFilter(MouseEvent.ANY, filter);
  }

  private void heard(MouseEvent event) {
    if (!PRESSES.contains(event.getEventType())) {
      return;
    }
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      Node target = floating(event.getTarget() instanceof Node node ? node : null);
      // What came in the place of the pane is not behind it, such as the next of several questions.
      isSecond = target == null && isSecond(event);
      if (!isSecond) {
        pressed = target;
        at = new Point2D(event.getScreenX(), event.getScreenY());
        since = System.nanoTime();
      }
    }
    if (isSecond) {
      event.consume();
    }
  }

  private boolean isSecond(MouseEvent event) {
    boolean hasGone = pressed != null && (pressed.getScene() == null || !Focus.isSeen(pressed));
    return hasGone && at.distance(event.getScreenX(), event.getScreenY()) <= NEAR
        && (event.getClickCount() > 1 || System.nanoTime() - since < SOON.toNanos());
  }

  private static @Nullable Node floating(@Nullable Node node) {
    Node at = node;
    while (at != null && !at.getStyleClass().contains("floating")) {
      at = at.getParent();
    }
    return at;
  }
}
