package org.pizhu.html.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The UTF-16 units with which a match of a pattern can begin: most places of a text need no more than one look into a table. What they are is
 * asked of the pattern itself, a unit at a time when it is first met: a pattern that fails on a single unit without having wished for another one
 * can't begin with it. For use by any thread.
 */
public final class Beginnings {

  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Pattern pattern;
  /** Whatever order threads write in, they write the same. */
  private final byte[] known = new byte[1 << Character.SIZE];

  /**
   * @param pattern looks at nothing before its match, and matches no empty text
   */
  public Beginnings(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Whether a match may begin with a unit. Right where it says no. */
  public boolean mayBegin(char unit) {
    byte answer = known[unit];
    if (answer == 0) {
      Matcher one = pattern.matcher(String.valueOf(unit));
      answer = one.lookingAt() || one.hitEnd() ? YES : NO;
      known[unit] = answer;
    }
    return answer == YES;
  }

  /**
   * Looks for a match that begins at a place.
   *
   * @param from where it has to begin, an offset in UTF-16 units
   * @param to where the text ends for it
   * @return a matcher that has matched; null if none begins there
   */
  public @Nullable Matcher at(String text, int from, int to) {
    if (from >= to || !mayBegin(text.charAt(from))) {
      return null;
    }
    Matcher matcher = pattern.matcher(text).region(from, to);
    return matcher.lookingAt() ? matcher : null;
  }
}
