package org.pizhu.query;

import java.text.Normalizer;

/** The marks of the language of searches, in all the forms in which keyboards and Chinese input methods give them. */
final class Marks {

  private static final String DOUBLE = "\"＂“”„‟〝〞〟";

  private Marks() {}

  static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }

  static boolean isQuote(char c) {
    return DOUBLE.indexOf(c) >= 0 || c == '「' || c == '『';
  }

  /** The marks that close a quotation: input methods give “ and ” by turns, whichever is meant. */
  static String closing(char opening) {
    return switch (opening) {
      case '「' -> "」";
      case '『' -> "』";
      case '"', '＂' -> DOUBLE;
      default -> "”" + DOUBLE;
    };
  }

  static boolean isMinus(char c) {
    return c == '-' || c == '－' || c == '−';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  static boolean isEquals(char c) {
    return c == '=' || c == '＝';
  }

  static boolean isSlash(char c) {
    return c == '/' || c == '／';
  }

  /** Whether a word ends before this, white space apart. */
  static boolean endsWord(char c) {
    return isOpening(c) || isClosing(c) || isQuote(c);
  }

  /** Half width for full width. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC);
  }
}
