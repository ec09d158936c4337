package org.pizhu.html.people;

import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.WordTable;
import org.pizhu.html.words.Words;
import org.pizhu.model.TextRange;

/** Finds roles: up to three words that qualify one («全媒体 见习»), or the place somebody is posted to, and a role of the table. */
final class Roles {

  /** Of several that begin at a place the longest is meant. */
  private static final int MOST_QUALITIES = 3;

  /** In UTF-16 units: «驻华盛顿». */
  private static final int LONGEST_POST = 18;

  /** In UTF-16 units, without qualities. */
  private static final int LONGEST = 5;

  private final Words roles;
  private final Words behindNone;
  private final Words qualities;
  private final Words posted;

  Roles(WordTable table) {
    roles = table.words("role");
    behindNone = table.words("behind-no-role");
    qualities = table.words("quality");
    posted = table.words("posted");
  }

  /**
   * The role that begins at a place, with its qualities or without.
   *
   * @param to where the text ends for it
   * @return where the role itself stands, behind its qualities; none if no role begins there
   */
  @Nullable TextRange at(String text, int from, int to) {
    return find(text, from, to, -1, MOST_QUALITIES);
  }

  /** Whether a role begins at a place, with its qualities or without. */
  boolean isAt(String text, int from, int to) {
    return at(text, from, to) != null;
  }

  /** Whether a passage is a role with its qualities, or without, and nothing else. */
  boolean is(String text, int from, int to) {
    return find(text, from, to, to, MOST_QUALITIES) != null;
  }

  /** Whether a role stands in a passage. */
  boolean isIn(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isAt(text, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a passage ends with a role, whatever stands before it. */
  boolean areBefore(String text, int start, int end) {
    for (int at = Math.max(start, end - LONGEST); at <= end - 2; at++) {
      TextRange role = at(text, at, end);
      if (role != null && role.end() == end) {
        return true;
      }
    }
    return false;
  }

  /** Qualities are tried only where no role begins, the longest first, and a post from its shortest name on. */
  private @Nullable TextRange find(String text, int from, int to, int end, int most) {
    for (int roleEnd : roles.ends(text, from, to)) {
      // «文字记者 张三 摄影记者 李四»: what qualifies a role though it is one itself.
      int qualified = qualities.is(text, from, roleEnd) ? roles.end(text, roleEnd, to) : -1;
      int found = qualified > 0 ? qualified : roleEnd;
      if ((end < 0 || end == found) && !behindNone.isAt(text, found, to)) {
        return new TextRange(qualified > 0 ? roleEnd : from, found);
      }
    }
    if (most == 0) {
      return null;
    }
    for (int qualityEnd : qualities.ends(text, from, to)) {
      TextRange role = find(text, qualityEnd, to, end, most - 1);
      if (role != null) {
        return role;
      }
    }
    if (posted.isAt(text, from, to)) {
      for (int at = from + 2; at < to && at - from <= LONGEST_POST + 1 && !posted.isAt(text, at - 1, to); at++) {
        TextRange role = find(text, at, to, end, most - 1);
        if (role != null) {
          return role;
        }
      }
    }
    return null;
  }
}
