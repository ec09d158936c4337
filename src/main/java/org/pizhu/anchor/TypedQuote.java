package org.pizhu.anchor;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/**
 * Finds a passage whose words somebody typed, or copied from a page or a file. Its white space need not be that of the text, nor what is invisible:
 * pages indent with U+3000 and part words with U+00A0, lines are broken anywhere, and what is copied over two paragraphs has a line break, a blank or
 * nothing between them. Nor does it matter whether a letter with its marks is written as one character or as several (canonical equivalence, Unicode
 * Standard Annex #15), and which variant of a character a selector asks for.
 */
public final class TypedQuote {

  /** Before it no character is a mark. */
  private static final char FIRST_MARK = 0x0300;

  /** From here on single characters may be written otherwise, such as the compatibility ideographs of Unicode. */
  private static final char FIRST_COMPATIBLE = 0xf900;

  private static final Pattern SELECTOR = Pattern.compile("[\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}]");

  private final StringBuilder words = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  /** The text composed and without white space, and where each of its characters stands in the text. */
  private TypedQuote(String text) {
    // Composing makes nothing longer but a few letters of the presentation forms, which become two or three.
    starts = new int[3 * text.length()];
    ends = new int[3 * text.length()];
    for (int i = 0; i < text.length(); ) {
      int end = endOfLetter(text, i);
      add(composed(text, i, end), i, end);
      i = end;
    }
  }

  private void add(String letter, int start, int end) {
    for (int i = 0; i < letter.length(); i++) {
      char c = letter.charAt(i);
      if (!WhiteSpace.isWhite(c) && !WhiteSpace.isInvisible(c)) {
        starts[words.length()] = start;
        ends[words.length()] = end;
        words.append(c);
      }
    }
  }

  /** Behind a character and the marks that belong to it. */
  private static int endOfLetter(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && text.charAt(end) >= FIRST_MARK && isContinued(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isContinued(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK
        || codePoint >= 0x1160 && codePoint <= 0x11ff;
  }

  private static String composed(String text, int start, int end) {
    String letter = text.substring(start, end);
    return letter.length() == 1 && letter.charAt(0) < FIRST_COMPATIBLE
        ? letter
        : SELECTOR.matcher(Normalizer.normalize(letter, Normalizer.Form.NFC)).replaceAll("");
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
    return new TextRange(starts[range.start()], ends[range.end() - 1]);
  }
}
