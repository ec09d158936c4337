package org.pizhu.html.words;

/** What stands between two words, from the weakest to the strongest. */
public enum Mark {
  NONE, SPACE, LIST, SPACED_STROKE, STROKE, COLON;

  private static final String LISTS = "，,、；;＆&﹑";
  private static final String STROKES = "/／╱∕|｜丨";
  private static final String COLONS = "：:︰﹕";
  private static final String GAPS = " \u00a0\u3000\t•◎○□■●▲△▼◆◇_\n";

  /** The mark that a character is; {@link #NONE} for one of a word. */
  public static Mark of(char c) {
    if (GAPS.indexOf(c) >= 0) {
      return SPACE;
    }
    if (LISTS.indexOf(c) >= 0) {
      return LIST;
    }
    if (STROKES.indexOf(c) >= 0) {
      return STROKE;
    }
    return COLONS.indexOf(c) >= 0 ? COLON : NONE;
  }
}
