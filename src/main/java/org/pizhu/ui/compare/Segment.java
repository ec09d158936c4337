package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.pizhu.diff.Side;
import org.pizhu.diff.Style;
import org.pizhu.model.TextRange;

/**
 * A stretch of one of the two texts as it is shown.
 *
 * @param side whose text it is
 * @param range where it stands there, UTF-16 units; not empty
 * @param look how it stands to the other text
 * @param spot the difference that it belongs to, by its place in all of them; {@link Spot#NONE} for none
 * @param styles how its characters look in the story
 */
record Segment(Side side, TextRange range, Look look, int spot, Set<Style> styles) {

  Segment {
    requireNonNull(side);
    requireNonNull(look);
    styles = Set.copyOf(styles);
  }

  Segment part(int from, int to) {
    return new Segment(side, new TextRange(range.start() + from, range.start() + to), look, spot, styles);
  }

  Segment styled(TextRange part, Set<Style> with) {
    return new Segment(side, part, look, spot, with);
  }
}
