package org.pizhu.ui.annotation;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Which lines of a list of cards are in sight. */
final class CardSight {

  private static final int MOST_TRIES = 4;

  private final ListView<?> list;

  CardSight(ListView<?> list) {
    this.list = list;
  }

  /**
   * Scrolls as little as needed. The list only guesses where a card far away stands, so its place is checked
   * afterwards.
   */
  void bring(int index) {
    list.applyCss();
    list.layout();
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      list.scrollTo(index);
      return;
    }
    if (flow.getVisibleCell(index) == null) {
      list.scrollTo(index);
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      list.layout();
      IndexedCell<?> cell = flow.getVisibleCell(index);
      double hidden = cell == null ? 0 : hidden(cell, flow.getHeight());
      if (hidden == 0) {
        return;
      }
      flow.scrollPixels(hidden);
    }
  }

  /** By how much the list must move so that the cell is in sight; of a cell higher than the list its top counts. */
  private static double hidden(IndexedCell<?> cell, double height) {
    double top = cell.getLayoutY();
    double below = top + cell.getHeight() - height;
    return top < 0 ? top : below > 0 ? Math.min(below, top) : 0;
  }

  /** How many lines are in sight, less one; 1 or more. */
  int page() {
    VirtualFlow<?> flow = flow();
    if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
      return 1;
    }
    return Math.max(1, flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex());
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
