package org.pizhu.html;

/** Writes text into HTML so that it stays text. */
final class Escape {

  private Escape() {}

  /** Appends a piece of text. */
  static void text(StringBuilder html, String text, int from, int to) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"')) {
        html.append(text, done, i).append(entity(c));
        done = i + 1;
      }
    }
    html.append(text, done, to);
  }

  /** Text to be read as HTML again: only what would begin markup is escaped, so that what was kept of it stays byte for byte. */
  static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The start tag of a link. */
  static String link(String address) {
    StringBuilder html = new StringBuilder(address.length() + 40).append("<a href=\"");
    text(html, address, 0, address.length());
    return html.append("\" rel=\"noreferrer\">").toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> "&quot;";
    };
  }
}
