package org.pizhu.office;

/** Text as XML 1.0, for elements and for attributes in double quotes alike. */
final class Xml {

  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final char REPLACEMENT = '\ufffd';

  private Xml() {}

  /** The text with references for what has a meaning, and U+FFFD for what XML can't hold (section 2.2). */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        append(out, c);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      // In an attribute a reader would make spaces of them.
      case '\n' -> out.append("&#10;");
      case '\t' -> out.append("&#9;");
      default -> out.append(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isCharacter(char c) {
    return c >= ' ' && c < '\ufffe' && !Character.isSurrogate(c) && !(c >= 0x7f && c <= 0x9f);
  }
}
