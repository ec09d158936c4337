package org.pizhu.anchor;

import java.util.HashMap;
import java.util.Map;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.text.Folding;

/**
 * Which letters a text has in another form than a quote: of the other script, or of another width. Where there are none, folding both tells nothing
 * that their letters don't, and needs no look.
 */
final class OtherForms {

  /** Two letters or more that fold to one. */
  private static final char SEVERAL = '\uffff';

  /** For each folded letter of the text the letter that it is there. */
  private final Map<Character, Character> there = new HashMap<>();

  OtherForms(String text) {
    String folded = Folding.inPlace(text);
    for (int i = 0; i < folded.length(); i++) {
      if (counts(text.charAt(i))) {
        char letter = text.charAt(i);
        there.merge(folded.charAt(i), letter, (one, other) -> one.equals(other) ? one : SEVERAL);
      }
    }
  }

  /** Whether the text has a letter of the quote or of its surroundings in another form. */
  boolean areThereFor(TextQuoteSelector quote) {
    return areThereFor(quote.exact()) || areThereFor(quote.prefix()) || areThereFor(quote.suffix());
  }

  private boolean areThereFor(String words) {
    String folded = Folding.inPlace(words);
    for (int i = 0; i < folded.length(); i++) {
      char letter = words.charAt(i);
      Character form = counts(letter) ? there.get(folded.charAt(i)) : null;
      if (form != null && form != letter) {
        return true;
      }
    }
    return false;
  }

  /** Marks and capitals are in every text in several forms, and tell nothing of how it was set. */
  private static boolean counts(char letter) {
    return Character.isLetterOrDigit(letter) && !(letter >= 'A' && letter <= 'Z');
  }
}
