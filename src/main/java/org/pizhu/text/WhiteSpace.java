package org.pizhu.text;

/**
 * Folds the white space of crawled Chinese text. Pages indent with U+3000 and U+00A0 and break lines anywhere; none of that is
 * part of what a story says.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * Whether the character is white space in a page: ASCII and Unicode spaces, U+00A0, U+3000, line and paragraph separators, and
   * U+200B, U+FEFF and NUL, which crawled text uses as filling and which are {@linkplain #isInvisible invisible} besides.
   *
   * @param c a UTF-16 unit; no white space lies outside the basic plane
   */
  public static boolean isWhite(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x80) {
      return c == 0x7f;
    }
    return c == 0x00a0 || c == 0x0085 || c == 0x3000 || c == 0x200b || c == 0xfeff || c == 0x2028 || c == 0x2029
        || c == 0x1680 || c == 0x202f || c == 0x205f || (c >= 0x2000 && c <= 0x200a);
  }

  /**
   * Whether the character shows nothing and parts nothing: zero width space, byte order mark, word joiner, soft hyphen, NUL. Pages put them inside of
   * words, so that these break well or can't be copied; a word must be found all the same. Those that shape what stands beside them are none.
   */
  public static boolean isInvisible(char c) {
    return c == 0x200b || c == 0x00ad || c == 0xfeff || c == 0x2060 || c == 0;
  }

  /**
   * Whether a zero width joiner or non-joiner shows nothing where it stands: they shape letters of Arabic and Indic scripts and join emoji, but
   * behind a Chinese character, a mark of East Asia or one of ASCII they are filling, as those that are invisible everywhere.
   *
   * @param before the character in front of it that is kept; 0 if there is none, or white space
   * @param c a UTF-16 unit
   */
  public static boolean isFilling(char before, char c) {
    return isJoiner(c) && (before < 0x80 || before >= 0x2e80 && before <= 0x9fff || before >= 0xff00 && before <= 0xffef || isJoiner(before));
  }

  /** Whether the character is a zero width joiner or non-joiner. */
  public static boolean isJoiner(char c) {
    return c == 0x200c || c == 0x200d;
  }

  /** Drops white space at both ends and what is invisible or filling, and turns each run of white space inside into one space. */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c) || isJoiner(c) && isFilling(pending || folded.length() == 0 ? 0 : folded.charAt(folded.length() - 1), c)) {
        continue;
      }
      if (isWhite(c)) {
        pending = true;
      } else {
        if (pending && folded.length() > 0) {
          folded.append(' ');
        }
        pending = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether there is nothing but white space and what is invisible. */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isWhite(text.charAt(i)) && !isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
