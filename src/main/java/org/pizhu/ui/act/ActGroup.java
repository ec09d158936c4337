package org.pizhu.ui.act;

import java.util.List;

/** Acts that belong together, in the order in which they are listed. */
@FunctionalInterface
public interface ActGroup {

  List<Act> acts();

  /** Keys that are no acts, but belong on the sheet beside the acts. */
  default List<KeyNote> notes() {
    return List.of();
  }
}
