package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;

/**
 * Finds a described passage again in a text, by its words, its surroundings and its place; the counterpart of {@link Describer}. What
 * cannot be told is told as such and never guessed. In this order:
 *
 * <ol>
 *   <li>where it was recorded, if quote and surroundings stand there to the letter;
 *   <li>the only place where the quote stands to the letter, unless its surroundings speak against it;
 *   <li>of several such places the one whose surroundings agree clearly better than those of every other;
 *   <li>the place that the surroundings lead to, if both sides hold and what stands between them is still the quote, though changed;
 *   <li>a long quote, somewhat changed, with surroundings that do not speak against it.
 * </ol>
 *
 * <p>A quote that stands only where its surroundings do not, while these stand elsewhere with something else between them, may be a copy
 * of a passage that was changed or deleted: that is asked. How much is enough is told in {@link Evidence}, how the edges of a changed
 * quote are found in {@link Edges}. Where the text as it was is at hand, {@link Reanchoring} knows more.
 */
public final class Anchorer {

  private Anchorer() {}

  /**
   * Finds a quote.
   *
   * @param text the text to look in
   * @param quote the words and their surroundings; an empty prefix or suffix says nothing
   * @param recorded where they stood, if known
   * @return ANCHORED where the quote stands to the letter as recorded, or anywhere if nothing was recorded; MOVED where it stands in
   *     another place or was changed
   */
  public static Anchor anchor(String text, TextQuoteSelector quote, @Nullable TextRange recorded) {
    return anchor(new CodePointText(text), quote, recorded);
  }

  static Anchor anchor(CodePointText text, TextQuoteSelector quote, @Nullable TextRange recorded) {
    Passage passage = Passage.of(quote);
    Finding finding = new QuoteSearch(text).find(passage, recorded == null ? -1 : text.indexOf(recorded.start()));
    Place place = finding.place();
    boolean stayed = place != null
        && place.exact()
        && (recorded == null || text.range(place.start(), place.end()).equals(recorded));
    return finding.anchor(text, passage, stayed ? AnchorStatus.ANCHORED : AnchorStatus.MOVED);
  }

  /** Every place where words stand to the letter, overlapping ones too, in order. */
  public static List<TextRange> places(String text, String exact) {
    List<TextRange> places = new ArrayList<>();
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      int end = at + exact.length();
      if (CodePoints.floor(text, at) == at && CodePoints.floor(text, end) == end) {
        places.add(new TextRange(at, end));
      }
    }
    return places;
  }

  /** Every place where a quote stands to the letter between its prefix and its suffix, in order. */
  public static List<TextRange> places(String text, TextQuoteSelector quote) {
    return places(text, quote.exact()).stream()
        .filter(place -> text.startsWith(quote.suffix(), place.end())
            && text.substring(0, place.start()).endsWith(quote.prefix()))
        .toList();
  }
}
