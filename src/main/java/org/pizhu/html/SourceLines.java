package org.pizhu.html;

import java.util.Arrays;

/** The lines of a source, counted when the first one is asked for. */
final class SourceLines {

  private final String source;
  private int[] starts = new int[0];

  SourceLines(String source) {
    this.source = source;
  }

  /**
   * The line of a place.
   *
   * @param offset a UTF-16 offset into the source; less than 0 counts as its start
   * @return 1 for the first line
   */
  int lineOf(int offset) {
    if (starts.length == 0) {
      starts = count();
    }
    int found = Arrays.binarySearch(starts, Math.max(0, offset));
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
