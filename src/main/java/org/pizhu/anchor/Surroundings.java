package org.pizhu.anchor;

import java.util.Arrays;

/**
 * How far the surroundings of a place agree with those that were recorded, counted outwards from the quote's edge: the most that
 * agreeing code points outnumber edits, over all distances from the edge. So a context of which the near half was taken along and the
 * far half left behind counts half, one with an edit here and there counts nearly whole, and one that merely shares some common
 * character far off counts nothing.
 */
final class Surroundings {

  /** How many code points may have been put in or taken out on one side. */
  private static final int BAND = 8;

  /** Stops where the balance has fallen so far below its best. */
  private static final int DROP = 8;

  private static final int NEVER = -(1 << 20);

  private Surroundings() {}

  /** How much of a prefix agrees before a place: 0 to its length. */
  static int before(int[] prefix, int[] text, int place) {
    return agreement(new Walk(prefix, prefix.length - 1, -1), new Walk(text, place - 1, -1));
  }

  /** How much of a suffix agrees after a place: 0 to its length. */
  static int after(int[] suffix, int[] text, int place) {
    return agreement(new Walk(suffix, 0, 1), new Walk(text, place, 1));
  }

  /** Code points outwards from an edge. */
  private record Walk(int[] points, int first, int step) {

    int length() {
      return step > 0 ? points.length - first : first + 1;
    }

    int at(int index) {
      return points[first + step * index];
    }

    Walk from(int index) {
      return new Walk(points, first + step * index, step);
    }
  }

  private static int agreement(Walk context, Walk text) {
    int same = 0;
    int most = Math.min(context.length(), text.length());
    while (same < most && context.at(same) == text.at(same)) {
      same++;
    }
    return same == most ? same : same + extended(context.from(same), text.from(same));
  }

  private static int extended(Walk context, Walk text) {
    int[] above = new int[2 * BAND + 3];
    int[] row = new int[2 * BAND + 3];
    Arrays.fill(above, NEVER);
    for (int j = 0; j <= BAND; j++) {
      above[BAND + 1 + j] = -j;
    }
    int best = 0;
    for (int i = 0; i < context.length(); i++) {
      Arrays.fill(row, NEVER);
      int rowBest = NEVER;
      // Cell d + 1 of a row stands for j - i = d - BAND, where i and j are how many code points were taken.
      for (int d = 0; d <= 2 * BAND; d++) {
        int j = i + 1 + d - BAND;
        if (j >= 0 && j <= text.length()) {
          int value = Math.max(above[d + 2], row[d]) - 1;
          if (j > 0) {
            value = Math.max(value, above[d + 1] + (context.at(i) == text.at(j - 1) ? 1 : -1));
          }
          row[d + 1] = value;
          rowBest = Math.max(rowBest, value);
        }
      }
      best = Math.max(best, rowBest);
      if (rowBest < best - DROP) {
        break;
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return best;
  }
}
