package org.pizhu.ui.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;

/**
 * Shows at a list that it has the keyboard while none of its rows is chosen: a row that is chosen has a frame of its own, and without one nobody
 * would see where the keyboard is.
 */
public final class FocusFrame {

  private static final PseudoClass NONE_CHOSEN = PseudoClass.getPseudoClass("none-chosen");

  private FocusFrame() {}

  /** A list whose chosen row is the one that is selected. */
  public static void at(ListView<?> list) {
    list.getSelectionModel().selectedItemProperty().subscribe(item -> list.pseudoClassStateChanged(NONE_CHOSEN, item == null));
  }

  /**
   * A list with rows that are chosen in another way.
   *
   * @param isNoneChosen whether no row shows that it is chosen; has to be held by somebody else
   */
  public static void at(ListView<?> list, ObservableBooleanValue isNoneChosen) {
    isNoneChosen.subscribe(now -> list.pseudoClassStateChanged(NONE_CHOSEN, now));
  }
}
