package org.pizhu.ui.control;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.pizhu.text.Pinyin;

/**
 * What a filter looks for: words that must all be there, in any order. Capital and small letters, full and half width
 * count as the same. Chinese is found by how it is read as well ({@code wh}, {@code wuhan} for 武汉), once the readings are loaded.
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
    Pinyin readings = Pinyin.loaded();
    for (String word : words) {
      if (!folded.contains(word) && (readings == null || !readings.spells(folded, word))) {
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
