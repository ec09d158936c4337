package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;

/**
 * Finds a described passage again. A place counts only where the quote stands to the letter; of several the one whose context
 * agrees best, and only if it agrees clearly better than every other. What cannot be told is told as such.
 */
public final class Anchorer {

  private Anchorer() {}

  /**
   * Finds a quote.
   *
   * @param text the text to look in
   * @param quote the words and their context; an empty prefix or suffix says nothing
   * @param recorded where they stood, if known
   */
  public static Anchor anchor(String text, TextQuoteSelector quote, @Nullable TextRange recorded) {
    if (recorded != null && standsAt(text, quote.exact(), recorded)) {
      return new Anchor(AnchorStatus.ANCHORED, recorded, List.of(recorded));
    }
    List<TextRange> places = places(text, quote.exact());
    if (places.isEmpty()) {
      return new Anchor(AnchorStatus.ORPHAN, null, places);
    }
    AnchorStatus found = recorded == null ? AnchorStatus.ANCHORED : AnchorStatus.MOVED;
    if (places.size() == 1) {
      return new Anchor(found, places.get(0), places);
    }
    TextRange best = bestByContext(text, quote, places);
    return best == null ? new Anchor(AnchorStatus.AMBIGUOUS, null, places) : new Anchor(found, best, places);
  }

  private static boolean standsAt(String text, String exact, TextRange range) {
    return range.end() <= text.length()
        && range.length() == exact.length()
        && text.startsWith(exact, range.start());
  }

  /** Every place where a quote stands, overlapping ones too, in order. */
  public static List<TextRange> places(String text, String exact) {
    List<TextRange> places = new ArrayList<>();
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      places.add(new TextRange(at, at + exact.length()));
    }
    return places;
  }

  private static @Nullable TextRange bestByContext(String text, TextQuoteSelector quote, List<TextRange> places) {
    TextRange best = null;
    int bestScore = 0;
    boolean tied = true;
    for (TextRange place : places) {
      int score = agreeingBefore(text, quote.prefix(), place.start()) + agreeingAfter(text, quote.suffix(), place.end());
      if (score > bestScore) {
        best = place;
        bestScore = score;
        tied = false;
      } else if (score == bestScore) {
        tied = true;
      }
    }
    return tied ? null : best;
  }

  private static int agreeingBefore(String text, String prefix, int end) {
    int same = 0;
    while (same < prefix.length()
        && same < end
        && prefix.charAt(prefix.length() - 1 - same) == text.charAt(end - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int agreeingAfter(String text, String suffix, int start) {
    int same = 0;
    while (same < suffix.length()
        && start + same < text.length()
        && suffix.charAt(same) == text.charAt(start + same)) {
      same++;
    }
    return same;
  }
}
