package org.pizhu.ui.reader;

/** Whether the page follows to what it shows. */
public enum Scroll {
  /** As far as needed, and not at all if it is in view. */
  INTO_VIEW,
  STAY
}
