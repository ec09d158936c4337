package org.pizhu.ui.compare;

import java.util.Locale;

/** How a stretch of text stands to the other story; each has a colour and a form. */
enum Look {
  SAME,
  /** The other has nothing there; only the first has it. */
  REMOVED,
  /** The other has nothing there; only the second has it. */
  ADDED,
  /** The other has other words there. */
  CHANGED,
  /** The other has other marks there. */
  PUNCTUATION,
  /** The other has it at another place. */
  MOVED;

  /** Its class in the style sheet. */
  String styleClass() {
    return "look-" + name().toLowerCase(Locale.ROOT);
  }
}
