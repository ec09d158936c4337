package org.pizhu.html.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts the elements of a source that are never closed. One pass over the tags, without a tree. */
public final class TagBalance {

  /** HTML, section 13.1.2: elements without an end tag, and those whose end tag everybody leaves out. */
  private static final Set<String> VOID = Set.of(
      "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "isindex", "keygen",
      "link", "meta", "param", "source", "track", "wbr", "html", "head", "body");

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
  public static int unclosed(String html) {
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
      } else if (next == '/' && TagText.isName(html, at + 2)) {
        end = tag(at + 2, -1);
      } else if (TagText.isName(html, at + 1)) {
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
    String name = TagText.name(html, start);
    int found = TagText.close(html, start + name.length());
    int close = found < 0 ? html.length() : found;
    if (VOID.contains(name) || change > 0 && html.charAt(Math.min(close, html.length()) - 1) == '/') {
      return close;
    }
    int[] left = open.computeIfAbsent(name, key -> new int[1]);
    // An end tag before any start closes nothing.
    left[0] = Math.max(0, left[0] + change);
    if (change > 0 && TagText.RAW.contains(name)) {
      int raw = TagText.endOfRaw(html, name, close);
      return raw < 0 ? html.length() : raw;
    }
    return close;
  }
}
