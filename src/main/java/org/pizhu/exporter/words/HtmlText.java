package org.pizhu.exporter.words;

import java.io.IOException;

/** Text as HTML (WHATWG HTML, 13.3 and 13.1.2.3), for elements and for attributes in double quotes alike. */
public final class HtmlText {

  private HtmlText() {}

  /** Writes a text so that it stays text in HTML. */
  public static void write(String text, Appendable out) throws IOException {
    String clean = PlainText.clean(text);
    int written = 0;
    for (int i = 0; i < clean.length(); i++) {
      String reference = switch (clean.charAt(i)) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '\'' -> "&#39;";
        default -> "";
      };
      if (!reference.isEmpty()) {
        out.append(clean, written, i).append(reference);
        written = i + 1;
      }
    }
    out.append(clean, written, clean.length());
  }
}
