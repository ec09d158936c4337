package org.pizhu.diff;

/** One of the two stories of a comparison. */
public enum Side {
  FIRST,
  SECOND
}
