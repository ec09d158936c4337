package org.pizhu.html;

import org.pizhu.text.Markup;

/** Writes text into HTML so that it stays text. */
final class Escape {

  private Escape() {}

  /** Appends a piece of text. */
  static void text(StringBuilder html, String text, int from, int to) {
    Markup.append(text, from, to, html);
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
}
