package org.pizhu.text;

import org.pizhu.model.TextRange;

/**
 * The one place where UTF-16 offsets become Unicode code points and back. Inside the program offsets are UTF-16 units; W3C Web
 * Annotation (TextPositionSelector, section 4.2.5) and REFI-QDA count code points.
 */
public final class CodePoints {

  private static final char REPLACEMENT = '\ufffd';

  private CodePoints() {}

  /**
   * The number of code points before a UTF-16 offset.
   *
   * @param offset 0 to the length of the text; one that splits a surrogate pair counts the half as a whole
   */
  public static int fromUtf16(String text, int offset) {
    return text.codePointCount(0, offset);
  }

  /** A range of UTF-16 units as a range of code points. */
  public static TextRange fromUtf16(String text, TextRange range) {
    int start = fromUtf16(text, range.start());
    return new TextRange(start, start + text.codePointCount(range.start(), range.end()));
  }

  /** Moves an offset that splits a surrogate pair to the start of the pair. */
  public static int floor(String text, int offset) {
    boolean splits = offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
    return splits ? offset - 1 : offset;
  }

  /** Moves an offset that splits a surrogate pair to the end of the pair. */
  public static int ceiling(String text, int offset) {
    return floor(text, offset) == offset ? offset : offset + 1;
  }

  /** The same text with U+FFFD for each half of a pair that stands alone, which no encoding can write; as long as before. */
  public static String wellFormed(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
      } else {
        changed = changed == null ? new StringBuilder(text) : changed;
        changed.setCharAt(i, REPLACEMENT);
      }
    }
    return changed == null ? text : changed.toString();
  }
}
