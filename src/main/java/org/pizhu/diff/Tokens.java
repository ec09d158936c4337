package org.pizhu.diff;

import java.util.Arrays;
import java.util.Map;
import org.pizhu.model.TextRange;

/**
 * A text in what changes as a whole: code points; but words of Latin letters, and numbers, in one piece each.
 */
final class Tokens {

  private final String text;
  /** Where each token begins, and last where the text ends. */
  private final int[] starts;
  private final int[] ids;

  /**
   * Cuts a text.
   *
   * @param known the numbers of the tokens seen so far, to which new ones are added
   */
  Tokens(String text, Map<String, Integer> known) {
    this.text = text;
    int[] cuts = new int[text.length() + 1];
    int count = 0;
    for (int at = 0; at < text.length(); at = end(at)) {
      cuts[count++] = at;
    }
    cuts[count] = text.length();
    this.starts = Arrays.copyOf(cuts, count + 1);
    this.ids = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = known.computeIfAbsent(text.substring(starts[i], starts[i + 1]), token -> known.size());
    }
  }

  private int end(int at) {
    int point = text.codePointAt(at);
    int next = at + Character.charCount(point);
    int sort = sort(point);
    while (sort != 0 && next < text.length()) {
      int following = text.codePointAt(next);
      boolean isPoint = sort == 2 && (following == '.' || following == ',') && next + 1 < text.length()
          && sort(text.codePointAt(next + 1)) == 2;
      if (sort(following) != sort && !isPoint) {
        break;
      }
      next += Character.charCount(following);
    }
    return next;
  }

  /** 1 for letters that make words, 2 for digits, 0 for what stands for itself. */
  private static int sort(int point) {
    if (Character.isDigit(point)) {
      return 2;
    }
    return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN ? 1 : 0;
  }

  int[] ids() {
    return ids;
  }

  int count() {
    return ids.length;
  }

  /** Where some tokens stand in a text in which this one begins at an offset. */
  TextRange range(int from, int to, int offset) {
    return new TextRange(offset + starts[from], offset + starts[to]);
  }

  int codePoints(int from, int to) {
    return text.codePointCount(starts[from], starts[to]);
  }

  /** How good a place before a token is to begin or to end a change: 3 at an edge of the text, 2 behind a sentence, 1 behind a clause. */
  int seam(int token) {
    if (token == 0 || token == ids.length) {
      return 3;
    }
    int before = text.charAt(starts[token] - 1);
    if ("。！？!?…”".indexOf(before) >= 0) {
      return 2;
    }
    return "，、；：,;:）)》".indexOf(before) >= 0 || "（(《“".indexOf(text.charAt(starts[token])) >= 0 ? 1 : 0;
  }
}
