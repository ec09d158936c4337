package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.TextRange;

/**
 * A stretch of a block as it is to be shown on one side of a comparison.
 *
 * @param range where it stands in the text of that side, UTF-16 units; not empty
 * @param sort how it stands to the other side
 */
public record Piece(TextRange range, Sort sort) {

  /** How a piece stands to the other side. */
  public enum Sort {
    SAME,
    /** Other words, or words that the other side does not have there. */
    WORDING,
    /** The same words with other marks. */
    PUNCTUATION,
    /** Words that the other side has at another place. */
    MOVED
  }

  public Piece {
    requireNonNull(sort);
  }
}
