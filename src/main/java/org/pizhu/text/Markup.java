package org.pizhu.text;

/**
 * Text written into HTML so that it stays text, in elements and in attributes in double quotes alike. One definition for all rooms: the store
 * takes out of a story's HTML what its text says already, and puts it back to the letter.
 */
public final class Markup {

  private Markup() {}

  /** A text with {@code & < > "} as references. */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    append(text, 0, text.length(), html);
    return html.toString();
  }

  /**
   * Appends a part of a text to {@code html}.
   *
   * @param from its beginning in UTF-16 units
   * @param to its end, exclusive
   */
  public static void append(String text, int from, int to, StringBuilder html) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"')) {
        html.append(text, done, i).append(reference(c));
        done = i + 1;
      }
    }
    html.append(text, done, to);
  }

  private static String reference(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> "&quot;";
    };
  }
}
