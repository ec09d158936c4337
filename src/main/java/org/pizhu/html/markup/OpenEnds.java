package org.pizhu.html.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parts a source behind what is never closed and takes all that follows with it: a script, a drawing, a list to choose from, a comment, a tag
 * that ends nowhere. Browsers show nothing of a story behind such a thing, by the rules of HTML. In a source with a paragraph a line it was meant
 * to end with its own line, and what follows is read by itself.
 */
public final class OpenEnds {

  /** Elements whose inside is no part of a story, whatever tags are in it. */
  private static final Set<String> CLOSED_OFF = Set.of(
      "svg", "math", "template", "noscript", "select", "object", "applet", "audio", "video", "button", "dialog", "canvas", "map", "progress",
      "meter", "datalist", "portal");

  /** Drawings and formulas may end in their start tag. */
  private static final Set<String> FOREIGN = Set.of("svg", "math");

  /** More than this no story has; the rest is read as browsers do. */
  private static final int MOST = 100;

  private final String html;
  /** Where start tags end whose end tag has not come, by name. */
  private final Map<String, Deque<Integer>> open = new HashMap<>();

  private OpenEnds(String html) {
    this.html = html;
  }

  /**
   * Where the parts of a source begin: 0, and each line behind an open end.
   *
   * @param html the inside of a body
   * @return UTF-16 offsets, rising; 0 alone for nearly every source
   */
  public static List<Integer> starts(String html) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int start = 0;
    while (start < html.length() && starts.size() <= MOST) {
      String rest = start == 0 ? html : html.substring(start);
      int end = new OpenEnds(rest).first();
      int line = end < 0 ? -1 : rest.indexOf('\n', end);
      if (line < 0) {
        break;
      }
      start += line + 1;
      starts.add(start);
    }
    return starts;
  }

  /** Where the first thing that is never closed stands, to the end of its tag if that has one; -1 if all is closed. */
  private int first() {
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      int next;
      if (html.startsWith("<!--", at)) {
        next = html.indexOf("-->", at + 2);
        if (next < 0) {
          return earliest(at);
        }
      } else {
        boolean isEnd = html.charAt(at + 1) == '/';
        int name = at + (isEnd ? 2 : 1);
        next = TagText.isName(html, name) ? tag(at, name, isEnd) : at + 1;
        if (next < 0) {
          return earliest(-next - 1);
        }
      }
      at = html.indexOf('<', next);
    }
    return earliest(-1);
  }

  /** What was opened first of all that is open still, or the place given if nothing is. */
  private int earliest(int other) {
    return Stream.concat(open.values().stream().flatMap(Deque::stream), Stream.of(other))
        .filter(place -> place >= 0).min(Integer::compare).orElse(-1);
  }

  /** Reads a tag. Returns where to go on, or for what takes all the rest with it where that stands: -1 for the first character, and so on. */
  private int tag(int at, int start, boolean isEnd) {
    String name = TagText.name(html, start);
    int close = TagText.close(html, start + name.length());
    if (close < 0) {
      return -at - 1;
    }
    boolean isBroken = html.lastIndexOf('<', close - 1) > at;
    int place = isBroken ? at : close;
    if (isEnd) {
      Deque<Integer> places = open.get(name);
      if (places != null) {
        places.pollLast();
      }
    } else if (TagText.RAW.contains(name)) {
      int end = TagText.endOfRaw(html, name, close);
      return end < 0 ? -place - 1 : end;
    } else if (CLOSED_OFF.contains(name) && !(FOREIGN.contains(name) && html.charAt(close - 1) == '/')) {
      open.computeIfAbsent(name, none -> new ArrayDeque<>()).addLast(place);
    }
    return close;
  }
}
