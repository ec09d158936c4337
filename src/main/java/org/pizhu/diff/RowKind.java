package org.pizhu.diff;

/** How a row of a comparison stands to the two texts. */
public enum RowKind {
  /** The block is in both, with the same text. */
  SAME,
  /** The block is in both, with a text that is alike. */
  CHANGED,
  /** Only the first has the block. */
  REMOVED,
  /** Only the second has the block. */
  ADDED,
  /** The place in the first from which the block was moved. */
  MOVED_FROM,
  /** The place in the second to which the block was moved. */
  MOVED_TO;

  /** Whether the row stands at one place of both texts. */
  public boolean isPaired() {
    return this == SAME || this == CHANGED;
  }

  RowKind mirrored() {
    return switch (this) {
      case SAME, CHANGED -> this;
      case REMOVED -> ADDED;
      case ADDED -> REMOVED;
      case MOVED_FROM -> MOVED_TO;
      case MOVED_TO -> MOVED_FROM;
    };
  }
}
