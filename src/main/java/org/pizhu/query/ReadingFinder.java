package org.pizhu.query;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.TextRange;
import org.pizhu.text.Pinyin;

/**
 * Finds Chinese characters by how they are read: by whole syllables, of which the last may only be begun, or by the first letter of each.
 * {@code wuhan}, {@code wuh} and {@code wh} find 武汉. Not safe for use by several threads at once.
 */
public final class ReadingFinder {

  private final Pinyin pinyin;
  private final String letters;

  /**
   * @param letters small letters a to z, two or more
   */
  public ReadingFinder(Pinyin pinyin, String letters) {
    this.pinyin = pinyin;
    this.letters = letters;
  }

  /**
   * Where characters are read so.
   *
   * @param text a folded text
   * @return ranges of it from left to right, none of which overlap; of several that begin in the same place the longest
   */
  public List<TextRange> find(String text) {
    List<TextRange> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.max(syllables(text, at, 0), initials(text, at));
      if (end > at) {
        found.add(new TextRange(at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return found;
  }

  /** Where the characters from one on end that are read as the letters from one on; -1 if they aren't. */
  private int syllables(String text, int at, int from) {
    if (from == letters.length()) {
      return at;
    }
    if (at == text.length()) {
      return -1;
    }
    int character = text.codePointAt(at);
    int next = at + Character.charCount(character);
    int end = -1;
    for (String reading : pinyin.readings(character)) {
      if (letters.startsWith(reading, from)) {
        end = Math.max(end, syllables(text, next, from + reading.length()));
      } else if (reading.startsWith(letters.substring(from))) {
        end = Math.max(end, next);
      }
    }
    return end;
  }

  private int initials(String text, int from) {
    int at = from;
    for (int i = 0; i < letters.length(); i++) {
      if (at == text.length()) {
        return -1;
      }
      int character = text.codePointAt(at);
      char letter = letters.charAt(i);
      if (pinyin.readings(character).stream().noneMatch(reading -> reading.charAt(0) == letter)) {
        return -1;
      }
      at += Character.charCount(character);
    }
    return at;
  }
}
