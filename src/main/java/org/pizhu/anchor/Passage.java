package org.pizhu.anchor;

import java.util.Arrays;
import org.pizhu.model.TextQuoteSelector;

/**
 * What is looked for: code points of the quote and of its surroundings.
 *
 * @param prefix what stood before it, may be empty
 * @param quote the quote, not empty
 * @param suffix what stood after it, may be empty
 */
record Passage(int[] prefix, int[] quote, int[] suffix) {

  static Passage of(TextQuoteSelector selector) {
    return new Passage(
        selector.prefix().codePoints().toArray(),
        selector.exact().codePoints().toArray(),
        selector.suffix().codePoints().toArray());
  }

  /** A stretch of a text with {@link Describer#CONTEXT} code points around it. */
  static Passage of(CodePointText text, int start, int end) {
    int[] points = text.points();
    return new Passage(
        Arrays.copyOfRange(points, Math.max(0, start - Describer.CONTEXT), start),
        Arrays.copyOfRange(points, start, end),
        Arrays.copyOfRange(points, end, Math.min(points.length, end + Describer.CONTEXT)));
  }

  /** Number of code points of the surroundings. */
  int context() {
    return prefix.length + suffix.length;
  }

  /** Whether quote and surroundings stand to the letter where the quote would begin here. */
  boolean standsWhole(CodePointText text, int start) {
    return text.standsAt(quote, start)
        && text.standsAt(prefix, start - prefix.length)
        && text.standsAt(suffix, start + quote.length);
  }
}
