package org.pizhu.ui.library;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Hears what is done in the search box beside typing. */
public interface SearchBoxListener {

  /** Enter was pressed, and what stands in the box can be understood. */
  void entered();

  /** The arrow down was pressed: the keyboard is to go on to what was found. */
  void left();

  /**
   * A panel is to be shown under a button, or put away if it is shown there.
   *
   * @param panel the panel
   * @param under the button
   */
  void panel(Region panel, Node under);
}
