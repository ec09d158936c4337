package org.pizhu.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the elements of a source that are never closed. One pass over the tags, without a tree. */
final class TagBalance {

  /** HTML, section 13.1.2: elements without an end tag, and those whose end tag everybody leaves out. */
  private static final Set<String> VOID = Set.of(
      "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "isindex", "keygen",
      "link", "meta", "param", "source", "track", "wbr", "html", "head", "body");

  /** Elements in which nothing is a tag but their own end. */
  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private final String html;
  private final Map<String, int[]> open = new HashMap<>();

  private TagBalance(String html) {
    this.html = html;
  }

  /**
   * How many start tags have no end tag of their name.
   *
   * @param html a piece of HTML
   */
  static int unclosed(String html) {
    return new TagBalance(html).count();
  }

  private int count() {
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      char next = html.charAt(at + 1);
      int end;
      if (next == '!' && html.startsWith("<!--", at)) {
        end = html.indexOf("-->", at + 4);
        end = end < 0 ? html.length() : end;
      } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
        end = tag(at + 2, -1);
      } else if (isLetter(next)) {
        end = tag(at + 1, 1);
      } else {
        end = at + 1;
      }
      at = html.indexOf('<', end);
    }
    int unclosed = 0;
    for (int[] left : open.values()) {
      unclosed += Math.max(0, left[0]);
    }
    return unclosed;
  }

  /** Counts the tag whose name starts at an offset and returns where it ends. */
  private int tag(int start, int change) {
    int end = start;
    while (end < html.length() && !isNameEnd(html.charAt(end))) {
      end++;
    }
    String name = html.substring(start, end).toLowerCase(Locale.ROOT);
    int close = end;
    char quote = 0;
    while (close < html.length()) {
      char c = html.charAt(close);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        break;
      } else if ((c == '"' || c == '\'') && html.charAt(close - 1) == '=') {
        quote = c;
      }
      close++;
    }
    if (VOID.contains(name) || change > 0 && html.charAt(Math.min(close, html.length()) - 1) == '/') {
      return close;
    }
    int[] left = open.computeIfAbsent(name, key -> new int[1]);
    // An end tag before any start closes nothing.
    left[0] = Math.max(0, left[0] + change);
    if (change > 0 && RAW.contains(name)) {
      int raw = endOfRaw(name, close);
      return raw < 0 ? html.length() : raw;
    }
    return close;
  }

  private int endOfRaw(String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isNameEnd(char c) {
    return c <= ' ' || c == '>' || c == '/' || c == '<';
  }
}
