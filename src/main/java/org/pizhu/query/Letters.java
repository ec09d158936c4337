package org.pizhu.query;

import org.pizhu.query.Expression.Word;
import org.pizhu.text.Folding;

/** What counts for a letter of a word: Chinese has no words that one could see, other scripts part theirs. */
public final class Letters {

  private Letters() {}

  /**
   * Whether a character is a letter of a script that parts its words: Latin, Greek or Cyrillic. Digits are none: «km» begins a word in
   * «50km».
   *
   * @param character a code point
   */
  public static boolean isLetter(int character) {
    if (character < 0x80) {
      return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
    boolean eastAsian = character >= 0x2e80 && character < 0xa640 || character >= 0xac00 && character < 0xd800;
    if (eastAsian || !Character.isLetter(character)) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK
        || script == Character.UnicodeScript.CYRILLIC;
  }

  /**
   * Whether words are to be found by their reading too: two letters or more of a to z that were typed without quotation marks, and that may
   * stand in a headline, a byline or a tag.
   */
  public static boolean isReading(Word word) {
    boolean read = word.field() == null || word.field() == SearchField.HEADLINE || word.field() == SearchField.BYLINE
        || word.field() == SearchField.TAG;
    String folded = Folding.fold(word.text());
    return read && !word.quoted() && !word.exact() && folded.length() > 1
        && folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
