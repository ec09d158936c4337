package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import org.pizhu.diff.Difference;

/**
 * A difference where it is shown.
 *
 * @param id its place in all differences of the two stories, 0 for the first
 * @param difference what it is
 * @param row the row in which it is shown first
 * @param otherRow of what was moved the row of its other place, else {@code row}
 */
record Spot(int id, Difference difference, int row, int otherRow) {

  /** The number of no difference. */
  static final int NONE = -1;

  Spot {
    requireNonNull(difference);
  }

  boolean isMove() {
    return difference.kind() == Difference.Kind.MOVED;
  }
}
