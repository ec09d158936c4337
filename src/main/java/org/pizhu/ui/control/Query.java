package org.pizhu.ui.control;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What a filter looks for: words that must all be there, in any order. Capital and small letters, full and half width
 * count as the same.
 */
public final class Query {

  private final List<String> words;

  /**
   * @param typed what was typed; blank finds everything
   */
  public Query(String typed) {
    String folded = fold(typed).strip();
    words = folded.isEmpty() ? List.of() : List.of(folded.split("\\s+"));
  }

  /**
   * Whether a text has all the words.
   *
   * @param folded the text as {@link #fold} gives it
   */
  public boolean matches(String folded) {
    for (String word : words) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** A text as filters compare it: compatibility forms (NFKC) in small letters. */
  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
