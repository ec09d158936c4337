package org.pizhu.exporter.words;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Text as XML 1.0, for elements and for attributes in double quotes alike. */
public final class XmlText {

  private XmlText() {}

  /** Writes a text so that it stays text in XML; what XML can't hold becomes U+FFFD. */
  public static void write(String text, Appendable out) throws IOException {
    // XML has two characters fewer than HTML.
    HtmlText.write(text.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd'), out);
  }

  /** A text as it stands in XML. */
  public static String of(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    try {
      write(text, escaped);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can always be written", impossible);
    }
    return escaped.toString();
  }
}
