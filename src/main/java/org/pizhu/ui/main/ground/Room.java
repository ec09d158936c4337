package org.pizhu.ui.main.ground;

import java.util.List;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;

/**
 * A part of the window: what can be done in it, and what it does while the window is open. The register of the window lists
 * them all. JavaFX thread only.
 */
public interface Room extends ActGroup {

  /** What can be done in it, in the order in which that is listed; asked for once. */
  @Override
  default List<Act> acts() {
    return List.of();
  }

  /** Begins, once the window shows its library. */
  default void start() {}

  /** Ends with the window. */
  default void close() {}
}
