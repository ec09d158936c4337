package org.pizhu.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.WhiteSpace;

/**
 * What is being typed at a place of a search: the name of a field, or what is asked of one.
 *
 * @param field the field that was named; null while its name is being typed, or a word
 * @param start where the name or the value begins, an opening quotation mark with it
 * @param typed as much as there is of it, without marks
 * @param latin whether the name was typed in Latin letters, or nothing was typed yet
 */
public record TypedPlace(@Nullable QueryField field, int start, String typed, boolean latin) {

  /**
   * Finds what is being typed.
   *
   * @param typed all that was typed
   * @param caret up to where, 0 to its length
   * @return none where nothing can be offered: in a regular expression, a quotation or behind a space
   */
  public static Optional<TypedPlace> at(String typed, int caret) {
    String before = typed.substring(0, caret);
    int start = start(before);
    while (start < caret && Marks.isMinus(before.charAt(start))) {
      start++;
    }
    if (start == caret || isRegex(before)) {
      return Optional.empty();
    }
    int colon = start;
    while (colon < caret && Character.isLetter(before.charAt(colon))) {
      colon++;
    }
    String name = Marks.plain(before.substring(start, colon));
    boolean latin = name.chars().allMatch(Letters::isLetter);
    if (colon == caret) {
      return Optional.of(new TypedPlace(null, start, name, latin));
    }
    if (!Marks.isColon(before.charAt(colon))) {
      return Optional.empty();
    }
    int after = colon + 1;
    return QueryField.named(name).map(field -> {
      int from = after < caret && Marks.isEquals(before.charAt(after)) ? after + 1 : after;
      boolean quoted = from < caret && Marks.isQuote(before.charAt(from));
      return new TypedPlace(field, from, before.substring(quoted ? from + 1 : from), latin);
    });
  }

  private static boolean isRegex(String before) {
    return Marks.isSlash(before.stripLeading().charAt(0));
  }

  /** Where the last word, quotation or field begins; a quotation that is not closed goes on. */
  private static int start(String before) {
    int start = 0;
    String closing = "";
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (!closing.isEmpty()) {
        if (closing.indexOf(c) >= 0) {
          closing = "";
          start = i + 1;
        }
      } else if (Marks.isQuote(c)) {
        closing = Marks.closing(c);
      } else if (WhiteSpace.isWhite(c) || Marks.isOpening(c) || Marks.isClosing(c)) {
        start = i + 1;
      }
    }
    return start;
  }

  /** A value as it has to be typed: in quotation marks where it would end too soon without. */
  public static String written(String value) {
    boolean plain = value.chars().noneMatch(c -> WhiteSpace.isWhite((char) c) || Marks.endsWord((char) c));
    if (plain) {
      return value;
    }
    return value.indexOf('"') < 0 ? "\"" + value + "\"" : "「" + value + "」";
  }
}
