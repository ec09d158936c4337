package org.pizhu.exporter.words;

/** Makes text fit for a file that other programs read. */
public final class PlainText {

  private static final char REPLACEMENT = '\ufffd';

  private PlainText() {}

  /**
   * Makes every line break {@code \n}, and U+FFFD of what no text file may hold: control characters other than tab and
   * line break (a terminal would obey them) and halves of surrogate pairs (UTF-8 has no form for them).
   */
  public static String clean(String text) {
    int clean = 0;
    while (clean < text.length() && isPlain(text.charAt(clean))) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        cleaned.append(c);
      } else if (isLineBreak(c)) {
        cleaned.append('\n');
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        cleaned.append(c).append(text.charAt(++i));
      } else {
        cleaned.append(REPLACEMENT);
      }
    }
    return cleaned.toString();
  }

  /**
   * Makes text fit for a file that other programs count code points in: as many as before stand before each. Control characters but tab and line
   * break, and halves of surrogate pairs, become U+FFFD, a carriage return a line break, and a byte order mark in front, which readers would not
   * count, the joiner that it once was.
   */
  public static String sameLength(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c) && !(i == 0 && c == '\ufeff') || isLineBreak(c) && c != '\r' && c != '\u0085') {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
        continue;
      }
      cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
      cleaned.setCharAt(i, c == '\ufeff' ? '\u2060' : isLineBreak(c) ? '\n' : REPLACEMENT);
    }
    return cleaned == null ? text : cleaned.toString();
  }

  /** As {@link #clean}, on one line: each line break and tab is a space, none at the ends. */
  public static String oneLine(String text) {
    return clean(text).replace('\n', ' ').replace('\t', ' ').strip();
  }

  /** The characters of Unicode (UAX 9) that turn the direction of what follows them. */
  public static boolean turnsDirection(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isPlain(char c) {
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && !Character.isSurrogate(c) && !isLineBreak(c);
  }

  private static boolean isLineBreak(char c) {
    return c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
