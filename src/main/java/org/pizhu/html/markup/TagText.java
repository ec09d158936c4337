package org.pizhu.html.markup;

import java.util.Locale;
import java.util.Set;

/** Tags in the text of a source, found without a tree. All places are UTF-16 offsets into the source. */
final class TagText {

  /** Elements in which nothing is a tag but their own end. */
  static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private TagText() {}

  /** Whether a name of an element begins at a place. */
  static boolean isName(String html, int at) {
    return at < html.length() && (html.charAt(at) >= 'a' && html.charAt(at) <= 'z' || html.charAt(at) >= 'A' && html.charAt(at) <= 'Z');
  }

  /** The name that begins at a place, in lower case. */
  static String name(String html, int start) {
    int end = start;
    while (end < html.length() && !isNameEnd(html.charAt(end))) {
      end++;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameEnd(char c) {
    return c <= ' ' || c == '>' || c == '/' || c == '<';
  }

  /** Where the {@code >} of a tag stands, by its own quotation marks; -1 if there is none. */
  static int close(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return -1;
  }

  /** Where the end tag of one of {@link #RAW} begins; -1 if there is none. */
  static int endOfRaw(String html, String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }
}
