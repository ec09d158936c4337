package org.pizhu.ui.control;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;

/**
 * Tells whether what is dragged over a node still is. To read what another program drags, GTK waits for that program and goes on with events
 * meanwhile: the drop, or the way out, may be over before a handler of {@link DragEvent#DRAG_OVER} has its answer. What it would then show
 * stays for good, as no event comes to end it.
 */
public final class DragTurn {

  private int ended;
  private int seen;

  /**
   * Watches from now on. JavaFX thread.
   *
   * @param node what things are dragged over
   */
  public DragTurn(Node node) {
    node.addEventFilter(DragEvent.DRAG_ENTERED, event -> seen = ended);
    node.addEventFilter(DragEvent.DRAG_OVER, event -> seen = ended);
    node.addEventFilter(DragEvent.DRAG_EXITED, event -> ended++);
    node.addEventFilter(DragEvent.DRAG_DROPPED, event -> ended++);
  }

  /** Whether the drag of the event that is being handled has not ended; to be asked after what is dragged was looked at. */
  public boolean isOn() {
    return seen == ended;
  }
}
