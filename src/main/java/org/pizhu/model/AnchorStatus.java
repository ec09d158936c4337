package org.pizhu.model;

/** How an annotation stands in its story's text. The names are stored: never rename one. */
public enum AnchorStatus {
  /** The quote stands where it was made. */
  ANCHORED,
  /** The quote stands in another place than where it was made. */
  MOVED,
  /** The quote stands in several places and nothing tells which is meant. */
  AMBIGUOUS,
  /** The quote is not in the text. */
  ORPHAN;

  /** Whether the annotation has a place in the text. */
  public boolean hasPlace() {
    return this == ANCHORED || this == MOVED;
  }
}
