package org.pizhu.html.markup;

import org.jsoup.parser.Parser;
import org.pizhu.text.Markup;

/** Writes text into HTML so that it stays text, and reads what was written so. */
public final class Escape {

  private Escape() {}

  /** Appends a piece of text. */
  public static void text(StringBuilder html, String text, int from, int to) {
    Markup.append(text, from, to, html);
  }

  /** Text to be read as HTML again: only what would begin markup is escaped, so that what was kept of it stays byte for byte. */
  public static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The text that entities stand for, those without a semicolon too; may hold halves of characters, as an entity may name one. */
  public static String entities(String text) {
    return Parser.unescapeEntities(text, false);
  }

  /** The start tag of a link. */
  public static String link(String address) {
    StringBuilder html = new StringBuilder(address.length() + 40).append("<a href=\"");
    text(html, address, 0, address.length());
    return html.append("\" rel=\"noreferrer\">").toString();
  }
}
