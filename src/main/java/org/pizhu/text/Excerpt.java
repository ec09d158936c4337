package org.pizhu.text;

import org.pizhu.model.TextRange;

/**
 * A passage with some of what stands around it, on one line: line breaks are spaces.
 *
 * @param before what stands before it, with an ellipsis where more does
 * @param words the passage
 * @param after what stands after it, with an ellipsis where more does
 */
public record Excerpt(String before, String words, String after) {

  private static final String MORE = "…";

  /**
   * Cuts a passage out of a text.
   *
   * @param passage a range of it
   * @param context how much to show on each side, in UTF-16 units; a surrogate pair at the edge is left out
   * @throws IndexOutOfBoundsException if the passage reaches past the text
   */
  public static Excerpt of(String text, TextRange passage, int context) {
    int from = CodePoints.ceiling(text, Math.max(0, passage.start() - context));
    int to = CodePoints.floor(text, Math.min(text.length(), passage.end() + context));
    return new Excerpt(
        (from > 0 ? MORE : "") + line(text.substring(from, passage.start())),
        line(passage.of(text)),
        line(text.substring(passage.end(), to)) + (to < text.length() ? MORE : ""));
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
