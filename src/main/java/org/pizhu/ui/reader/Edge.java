package org.pizhu.ui.reader;

/** One of the two ends of a passage. */
public enum Edge {
  START,
  END
}
