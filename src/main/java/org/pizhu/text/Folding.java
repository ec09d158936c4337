package org.pizhu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Texts as searches compare them: compatibility forms (NFKC) in small letters, traditional characters as the simplified ones that ICU's
 * rules Traditional-Simplified give for each by itself (in {@code simplified.txt}, so that they stay what the indexes were made with), and
 * all quotation marks as {@code "}. 後 and 后, Ａ and a, “ and 「 are the same then. What two texts have in common they have in common folded,
 * too. {@link FoldedText} knows where it stands in each.
 */
public final class Folding {

  private static final String QUOTATION_MARKS = "'“”„‟‘’‚‛«»‹›「」『』〝〞〟";
  private static final char QUOTATION_MARK = '"';
  /** The form that small sigma has at the end of a word, which depends on what follows; folded, a letter must not. */
  private static final char FINAL_SIGMA = 'ς';
  private static final char SIGMA = 'σ';

  private Folding() {}

  /** A text as it is compared. */
  public static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      if (same(folded.charAt(i)) != folded.charAt(i)) {
        return same(folded);
      }
    }
    return folded;
  }

  private static String same(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = same(characters[i]);
    }
    return new String(characters);
  }

  /** The character that stands for a small one of compatible form. */
  private static char same(char character) {
    if (character < 0x80) {
      return character == '\'' ? QUOTATION_MARK : character;
    }
    if (character >= Characters.FIRST && character <= Characters.LAST) {
      return Characters.simplified(character);
    }
    if (character == FINAL_SIGMA) {
      return SIGMA;
    }
    return QUOTATION_MARKS.indexOf(character) >= 0 ? QUOTATION_MARK : character;
  }

  /** A character that is folded by itself whatever stands beside it: ASCII, or one of the common Chinese ones. */
  public static boolean isPlain(char character) {
    return character < 0x80 || character >= '\u4e00' && character <= Characters.LAST;
  }

  /**
   * What a unit folds to where it stands between boundaries of normalisation.
   *
   * @return 0 if that is not one unit, or if it is no {@linkplain #isPlain plain} character and none of the punctuation marks of East Asia
   */
  static char alone(char unit) {
    if (isPlain(unit)) {
      return plain(unit);
    }
    boolean punctuation = unit >= Marks.FIRST && unit <= Marks.LAST || unit >= Marks.FIRST_WIDE && unit <= Marks.LAST_WIDE;
    return punctuation ? Marks.folded(unit) : 0;
  }

  /**
   * Folds as far as everything stays in its place: of each unit what it folds to, if that is one unit. Script, width, case and quotation marks
   * are the same then.
   *
   * @return as long as the text
   */
  public static String inPlace(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char alone = alone(folded[i]);
      folded[i] = alone == 0 ? folded[i] : alone;
    }
    return new String(folded);
  }

  /** Folds a {@linkplain #isPlain plain} character. */
  public static char plain(char character) {
    return same(character >= 'A' && character <= 'Z' ? (char) (character + 'a' - 'A') : character);
  }

  /**
   * What is looked for: words that must all be there, in any order.
   *
   * @param typed what was typed; blank gives none
   */
  public static List<String> words(String typed) {
    String folded = fold(WhiteSpace.fold(typed)).strip();
    return folded.isEmpty() ? List.of() : List.of(folded.split("\\s+"));
  }

  /** Each is folded once: there are some in every sentence. */
  private static final class Marks {

    private static final char FIRST = '\u2000';
    private static final char LAST = '\u303f';
    private static final char FIRST_WIDE = '\uff00';
    private static final char LAST_WIDE = '\uffef';
    /** Of one that does not fold to one unit. */
    private static final char NOT_ONE = '\uffff';
    private static final char[] FOLDED = new char[LAST - FIRST + 1 + LAST_WIDE - FIRST_WIDE + 1];

    /** Several threads may find the same at once. */
    private static char folded(char unit) {
      int at = unit <= LAST ? unit - FIRST : unit - FIRST_WIDE + LAST - FIRST + 1;
      char known = FOLDED[at];
      if (known == 0) {
        String folded = fold(String.valueOf(unit));
        known = folded.length() == 1 ? folded.charAt(0) : NOT_ONE;
        FOLDED[at] = known;
      }
      return known == NOT_ONE ? 0 : known;
    }
  }

  /** Loaded when the first text is folded. */
  private static final class Characters {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLIFIED = simplified();

    private static char simplified(char character) {
      return SIMPLIFIED[character - FIRST];
    }

    /** ICU itself reads its rules for half a second, and keeps 8 MB of them. */
    private static char[] simplified() {
      char[] table = new char[LAST - FIRST + 1];
      for (int i = 0; i < table.length; i++) {
        table[i] = (char) (FIRST + i);
      }
      String text;
      try (InputStream in = Objects.requireNonNull(Folding.class.getResourceAsStream("simplified.txt"))) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (int i = text.indexOf('\n') + 1; i + 1 < text.length(); i += 3) {
        table[text.charAt(i) - FIRST] = text.charAt(i + 1);
      }
      return table;
    }
  }
}
