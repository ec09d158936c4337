package org.pizhu.model;

/** How an annotation stands in its story's text. The names are stored: never rename one. */
public enum AnchorStatus {
  /** The quote stands to the letter where it was made. */
  ANCHORED,
  /** The quote stands in another place than where it was made, or was changed, and its place is sure. */
  MOVED,
  /** The quote, to the letter or changed, may be in one place or another, and nothing tells which is meant. */
  AMBIGUOUS,
  /** The quote is not in the text any more. */
  ORPHAN;

  /** Whether the annotation has a place in the text. */
  public boolean hasPlace() {
    return this == ANCHORED || this == MOVED;
  }
}
