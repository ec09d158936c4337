package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.BlockKind;

/** One way in which a block is formatted otherwise than the block that it became. */
public sealed interface FormatChange {

  /** The same looked at from the other story. */
  FormatChange mirrored();

  /**
   * It became a block of another kind.
   *
   * @param before what it is in the first text
   * @param after what it is in the second
   */
  record Kind(BlockKind before, BlockKind after) implements FormatChange {

    public Kind {
      requireNonNull(before);
      requireNonNull(after);
    }

    @Override
    public Kind mirrored() {
      return new Kind(after, before);
    }
  }

  /**
   * Its characters have another style.
   *
   * @param style which
   * @param way whether the second has more of it
   * @param isWhole whether all letters and digits of the block have it where it is
   */
  record Styled(Style style, Way way, boolean isWhole) implements FormatChange {

    public Styled {
      requireNonNull(style);
      requireNonNull(way);
    }

    @Override
    public Styled mirrored() {
      return new Styled(style, switch (way) {
        case GAINED -> Way.LOST;
        case LOST -> Way.GAINED;
        case SHIFTED -> Way.SHIFTED;
      }, isWhole);
    }
  }

  /** Which of two blocks has a style. */
  enum Way {
    /** The second alone, or at more places. */
    GAINED,
    /** The first alone, or at more places. */
    LOST,
    /** Each at places where the other has it not. */
    SHIFTED
  }
}
