package org.pizhu.html.markup;

import java.util.Arrays;

/** The lines of a source, counted when the first one is asked for. */
public final class SourceLines {

  private final String source;
  private final int before;
  private int[] starts = new int[0];

  /**
   * @param source the body
   * @param before how many characters the parser saw before it
   */
  public SourceLines(String source, int before) {
    this.source = source;
    this.before = before;
  }

  /**
   * The line of a place.
   *
   * @param offset a UTF-16 offset into what the parser saw; before the source counts as its start
   * @return 1 for the first line
   */
  public int lineOf(int offset) {
    if (starts.length == 0) {
      starts = count();
    }
    int found = Arrays.binarySearch(starts, Math.max(0, offset - before));
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int[] count() {
    int[] found = new int[256];
    int size = 1;
    for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = at + 1;
    }
    return Arrays.copyOf(found, size);
  }
}
