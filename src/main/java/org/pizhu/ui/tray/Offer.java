package org.pizhu.ui.tray;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Candidate;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.library.correction.OtherPlace;
import org.pizhu.model.TextRange;

/**
 * A place that may be meant.
 *
 * @param text the text in which it is
 * @param range the place in it
 * @param score how like it is, from 0 to 1, as in {@link Candidate#score()}
 * @param other the other story in which it is; null for the annotation's own
 */
record Offer(String text, TextRange range, double score, @Nullable OtherPlace other) {

  /** A place that scores less has only a letter or two in common with what is looked for: it is no help to whoever has to choose. */
  private static final double LEAST = 0.1;

  /** All that may help with an annotation: first those in its own story. */
  static List<Offer> of(OpenPlace open) {
    String words = open.annotation().target().words();
    List<Offer> offers = new ArrayList<>();
    for (Candidate candidate : open.candidates()) {
      if (candidate.score() >= LEAST || candidate.range().of(open.text()).equals(words)) {
        offers.add(new Offer(open.text(), candidate.range(), candidate.score(), null));
      }
    }
    for (OtherPlace other : open.elsewhere()) {
      offers.add(new Offer(other.text(), other.range(), 1, other));
    }
    return offers;
  }
}
