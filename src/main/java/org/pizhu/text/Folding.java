package org.pizhu.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Texts as searches compare them: compatibility forms (NFKC) in small letters, and traditional characters as the simplified ones that ICU's
 * rules Traditional-Simplified give for each by itself. 後 and 后, Ａ and a are the same then. What two texts have in common they have in
 * common folded, too.
 */
public final class Folding {

  private Folding() {}

  /** A text as it is compared. The first call loads ICU's rules, which takes a tenth of a second. */
  public static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      if (Characters.simplified(folded.charAt(i)) != folded.charAt(i)) {
        return simplified(folded);
      }
    }
    return folded;
  }

  private static String simplified(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Characters.simplified(characters[i]);
    }
    return new String(characters);
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

  /** Loaded when the first text is folded. */
  private static final class Characters {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLIFIED = simplified();

    private static char simplified(char character) {
      return character < FIRST || character > LAST ? character : SIMPLIFIED[character - FIRST];
    }

    /** Line by line, since the rules know of words too. */
    private static char[] simplified() {
      StringBuilder all = new StringBuilder();
      for (char character = FIRST; character <= LAST; character++) {
        all.append(character).append('\n');
      }
      String[] lines = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString()).split("\n");
      char[] table = new char[lines.length];
      for (int i = 0; i < lines.length; i++) {
        table[i] = lines[i].length() == 1 ? lines[i].charAt(0) : (char) (FIRST + i);
      }
      return table;
    }
  }
}
