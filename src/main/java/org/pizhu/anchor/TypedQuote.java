package org.pizhu.anchor;

import java.util.List;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/**
 * Finds a passage whose words somebody typed, or copied from a page or a file. Its white space need not be that of the text, nor what is invisible: pages indent
 * with U+3000 and part words with U+00A0, lines are broken anywhere, and what is copied over two paragraphs has a line break, a blank or
 * nothing between them.
 */
public final class TypedQuote {

  private final StringBuilder words;
  private final int[] offsets;

  /** The text without white space, and where each of its characters stands in the text. */
  private TypedQuote(String text) {
    words = new StringBuilder(text.length());
    offsets = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!WhiteSpace.isWhite(text.charAt(i)) && !WhiteSpace.isInvisible(text.charAt(i))) {
        offsets[words.length()] = i;
        words.append(text.charAt(i));
      }
    }
  }

  /**
   * Finds a quote: to the letter, and where that tells no place, by its characters other than white space.
   *
   * @param text the text to look in
   * @param typed the words and their context; an empty prefix or suffix says nothing
   * @return a range of the text begins and ends with a character of the quote that is no white space, unless the quote stands there to
   *     the letter
   */
  public static Anchor find(String text, TextQuoteSelector typed) {
    Anchor exact = exactly(text, typed);
    String quote = withoutWhite(typed.exact());
    if (exact.range() != null || quote.isEmpty()) {
      return exact;
    }
    Anchor loose = new TypedQuote(text).find(
        new TextQuoteSelector(quote, withoutWhite(typed.prefix()), withoutWhite(typed.suffix())));
    // Where the context doesn't tell either, the places that agree to the letter are the ones to choose from.
    return loose.range() == null && exact.status() == AnchorStatus.AMBIGUOUS ? exact : loose;
  }

  private static String withoutWhite(String typed) {
    return new TypedQuote(typed).words.toString();
  }

  /** Only what was asked for: nobody looks at a place that is merely like it before it is made. */
  private static Anchor exactly(String text, TextQuoteSelector quote) {
    Anchor found = Anchorer.anchor(text, quote, null);
    if (found.status() == AnchorStatus.ANCHORED) {
      return found;
    }
    // However much else is like it: who writes what stands beside the place means that.
    List<TextRange> between = quote.prefix().isEmpty() && quote.suffix().isEmpty() ? List.of() : Anchorer.places(text, quote);
    if (between.size() == 1) {
      return new Anchor(AnchorStatus.ANCHORED, between.get(0), List.of(new Candidate(between.get(0), 1)));
    }
    List<Candidate> places = Anchorer.places(text, quote.exact()).stream()
        .map(place -> new Candidate(place, 1))
        .toList();
    return new Anchor(places.size() > 1 ? AnchorStatus.AMBIGUOUS : AnchorStatus.ORPHAN, null, places);
  }

  private Anchor find(TextQuoteSelector quote) {
    Anchor found = exactly(words.toString(), quote);
    List<Candidate> candidates = found.candidates().stream()
        .map(candidate -> new Candidate(inText(candidate.range()), candidate.score()))
        .toList();
    return new Anchor(found.status(), found.range() == null ? null : inText(found.range()), candidates);
  }

  private TextRange inText(TextRange range) {
    return new TextRange(offsets[range.start()], offsets[range.end() - 1] + 1);
  }
}
