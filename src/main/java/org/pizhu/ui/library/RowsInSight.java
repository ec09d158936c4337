package org.pizhu.ui.library;

import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are in sight, and how others come there. Rows that arrive after they were scrolled to have other heights than what held
 * their place: near the end the row that was meant would be pushed out of sight. JavaFX thread only.
 */
final class RowsInSight {

  private static final int NONE = -1;

  private final ListView<?> list;
  private int wanted = NONE;

  RowsInSight(ListView<?> list) {
    this.list = list;
    // Who scrolls or moves on wants something else.
    list.addEventFilter(ScrollEvent.SCROLL, event -> forget());
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> forget());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> forget());
  }

  /** Scrolls to a row, with the one before it above it, and holds it in sight. */
  void bring(int place) {
    wanted = place;
    list.scrollTo(Math.max(0, place - 1));
  }

  /** Holds no row in sight any more. */
  void forget() {
    wanted = NONE;
  }

  /** Rows have arrived: once they are laid out, the row that was scrolled to is brought back into sight. */
  void arrived() {
    if (wanted != NONE) {
      Platform.runLater(this::hold);
    }
  }

  private void hold() {
    list.layout();
    VirtualFlow<?> flow = flow();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    if (flow != null && last != null && wanted < list.getItems().size()
        && (last.getIndex() < wanted || last.getIndex() == wanted && last.getBoundsInParent().getMaxY() > flow.getHeight())) {
      list.scrollTo(wanted);
    }
  }

  /** Scrolls to a row unless it is in sight. */
  void reveal(int place) {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    if (first == null || last == null || place <= first.getIndex() || place >= last.getIndex()) {
      bring(place);
    }
  }

  /** The place of the first row in sight; none while nothing is shown. */
  OptionalInt first() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> cell = flow == null ? null : flow.getFirstVisibleCell();
    return cell == null || cell.getIndex() < 0 ? OptionalInt.empty() : OptionalInt.of(cell.getIndex());
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
