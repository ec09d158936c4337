package org.pizhu.html.words;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/** Finds brackets at the edges of paragraphs. Half-width and full-width ones count alike, and may be mixed. */
public final class Brackets {

  private static final String OPEN = "（(【[〔［〖";
  private static final String CLOSE = "）)】]〕］〗";

  /** Digits of a day of the calendar of the Republic. */
  private static final int DAY = 7;

  private Brackets() {}

  /** Whether a bracket opens with a character. */
  public static boolean isOpen(char c) {
    return OPEN.indexOf(c) >= 0;
  }

  /** Whether a bracket closes with a character. */
  public static boolean isClose(char c) {
    return CLOSE.indexOf(c) >= 0;
  }

  /**
   * The bracket with which a passage ends; a full stop or white space may follow it.
   *
   * @param most the longest bracket that counts, in UTF-16 units
   * @return from the opening to the closing mark, both included; none if the passage ends otherwise
   */
  public static @Nullable TextRange last(String text, TextRange passage, int most) {
    int end = passage.end();
    while (end > passage.start() && "。．. ；;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    // «（編輯：張三）1090404»: the day behind it.
    int day = end;
    while (day > passage.start() && text.charAt(day - 1) >= '0' && text.charAt(day - 1) <= '9') {
      day--;
    }
    end = end - day == DAY ? day : end;
    if (end == passage.start() || !isClose(text.charAt(end - 1))) {
      return null;
    }
    int depth = 0;
    for (int i = end - 1; i >= passage.start() && i >= end - most; i--) {
      char c = text.charAt(i);
      if (isClose(c)) {
        depth++;
      } else if (isOpen(c) && --depth == 0) {
        return new TextRange(i, end);
      }
    }
    return null;
  }

  /**
   * The bracket that begins at an offset.
   *
   * @param to how far it may reach
   * @return from the opening to the closing mark, both included; none if there is no such bracket
   */
  public static @Nullable TextRange at(String text, int from, int to) {
    if (from >= to || !isOpen(text.charAt(from))) {
      return null;
    }
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isOpen(c)) {
        depth++;
      } else if (isClose(c) && --depth == 0) {
        return new TextRange(from, i + 1);
      }
    }
    return null;
  }

  /** What stands between the marks. */
  public static TextRange inside(TextRange bracket) {
    return new TextRange(bracket.start() + 1, bracket.end() - 1);
  }
}
