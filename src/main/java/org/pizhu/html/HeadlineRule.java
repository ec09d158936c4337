package org.pizhu.html;

import org.jsoup.parser.Parser;
import org.pizhu.text.WhiteSpace;

/**
 * Reads the headline and tells whether the crawler cut it. The crawler takes characters until they are 40 columns wide or just
 * wider, a Chinese character being two columns: so a cut headline is 40 or 41 columns wide, and one of 39 is whole. A headline whose
 * end can't be an end was cut by something else.
 */
final class HeadlineRule {

  private static final int LIMIT = 40;

  /** The narrowest cut headline: the last character may bring two columns, and a blank at the end is lost. */
  private static final int WIDEST = 42;

  /** Shorter headlines are not worth a guess from their end. */
  private static final int GUESS_FROM = 30;

  /** With these a headline ends of its own accord. */
  private static final String CLOSING = "。！？!?…”’」』）)】》〉］]";

  private static final String OPENERS = "“「『（(【《〈［[";
  private static final String CLOSERS = "”」』）)】》〉］]";

  /** After these words something must follow. */
  private static final String HANGING = "在将把与和及对被从以并其向让使给";

  private HeadlineRule() {}

  /** The headline of a line: entities read, tags dropped, white space folded. */
  static String read(String line) {
    String plain = WellFormed.of(line);
    if (line.indexOf('<') >= 0) {
      plain = plain.replaceAll("</?[A-Za-z][^<>]*>", "");
    }
    if (plain.indexOf('&') >= 0) {
      plain = WellFormed.of(Parser.unescapeEntities(plain, false));
    }
    return WhiteSpace.fold(plain);
  }

  /** Whether a headline looks cut. */
  static boolean looksCut(String headline) {
    if (headline.isEmpty()) {
      return false;
    }
    int width = width(headline);
    char last = headline.charAt(headline.length() - 1);
    if (width >= LIMIT && width <= WIDEST && (CLOSING.indexOf(last) < 0 || isOpen(headline))) {
      return true;
    }
    return width >= GUESS_FROM && width <= WIDEST && (isOpen(headline) || hangs(last));
  }

  /** How many columns a text takes: two for East Asian characters and full-width marks, one for others. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c >= 0x1100 && !(c >= 0xff61 && c <= 0xffdc) && !Character.isLowSurrogate(c);
      width += wide ? 2 : c == '·' || c == '×' ? 2 : Character.isLowSurrogate(c) ? 0 : 1;
    }
    return width;
  }

  private static boolean hangs(char last) {
    return HANGING.indexOf(last) >= 0 || last == '，' || last == '、' || last == '：' || last == '—' || last == '“'
        || last == '·';
  }

  /** Whether a bracket or quotation mark is opened and not closed. */
  private static boolean isOpen(String headline) {
    int depth = 0;
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(c) >= 0 && depth > 0) {
        depth--;
      }
    }
    return depth > 0;
  }
}
