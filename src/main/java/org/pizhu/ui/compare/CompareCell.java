package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Side;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Figure;

/**
 * One side of a row; in one text the whole of it.
 *
 * @param kind what sort of block it is; null where nothing stands on this side
 * @param segments its text in order
 * @param figures the pictures above it
 * @param chips what is said of it in words
 * @param look how the block as a whole stands to the other side
 */
record CompareCell(
    @Nullable BlockKind kind, List<Segment> segments, List<Shown> figures, List<Chip> chips, Look look) {

  CompareCell {
    segments = List.copyOf(segments);
    figures = List.copyOf(figures);
    chips = List.copyOf(chips);
    requireNonNull(look);
  }

  /**
   * A picture.
   *
   * @param side whose picture it is
   * @param figure the picture
   * @param sha256 its content; null if the library has it not
   * @param words what is said of it; empty where both have it
   * @param look how it stands to the other side
   * @param spot the difference that it is; {@link Spot#NONE} for none
   */
  record Shown(Side side, Figure figure, @Nullable String sha256, String words, Look look, int spot) {}

  /**
   * Something said in words.
   *
   * @param words the words
   * @param look what it is about
   * @param spot the difference; {@link Spot#NONE} for none
   * @param leads whether a click on it leads to the other place of what was moved
   */
  record Chip(String words, Look look, int spot, boolean leads) {}

  /** How many UTF-16 units it shows. */
  int length() {
    return segments.stream().mapToInt(segment -> segment.range().length()).sum();
  }

  /** Whether a difference is shown in it. */
  boolean has(int spot) {
    return segments.stream().anyMatch(segment -> segment.spot() == spot)
        || chips.stream().anyMatch(chip -> chip.spot() == spot)
        || figures.stream().anyMatch(figure -> figure.spot() == spot);
  }

  /** Whether it shows any difference. */
  boolean isDifferent() {
    return segments.stream().anyMatch(segment -> segment.spot() != Spot.NONE)
        || chips.stream().anyMatch(chip -> chip.spot() != Spot.NONE)
        || figures.stream().anyMatch(figure -> figure.spot() != Spot.NONE);
  }
}
