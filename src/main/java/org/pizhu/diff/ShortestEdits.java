package org.pizhu.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fewest insertions and deletions that make one sequence into another, in linear space. After Eugene W. Myers, "An O(ND) difference
 * algorithm and its variations", Algorithmica 1, 1986, pages 251-266, section 4b. Where two stretches have little in common, the search
 * for the very fewest is given up after {@link #MAX_COST} steps, so that its time does not grow with the square of their length.
 */
final class ShortestEdits {

  private static final int MAX_COST = 512;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private final int[] first;
  private final int[] second;
  private final boolean[] removed;
  private final boolean[] added;
  private final int[] forward;
  private final int[] backward;
  private final int zero;

  private ShortestEdits(int[] first, int[] second) {
    this.first = first;
    this.second = second;
    this.removed = new boolean[first.length];
    this.added = new boolean[second.length];
    this.zero = Math.min(MAX_COST, (first.length + second.length) / 2 + 1) + 2;
    this.forward = new int[2 * zero + 1];
    this.backward = new int[2 * zero + 1];
  }

  /**
   * A stretch of the first that is another in the second.
   *
   * @param from where it begins in the first
   * @param to one past its end
   * @param start where it begins in the second
   * @param end one past its end
   */
  record Stretch(int from, int to, int start, int end) {}

  /** What changed, in order; between two stretches there is something equal. */
  static List<Stretch> between(int[] first, int[] second) {
    ShortestEdits edits = new ShortestEdits(first, second);
    edits.compare(0, first.length, 0, second.length);
    return edits.stretches();
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.length || j < second.length) {
      int from = i;
      int start = j;
      while (i < first.length && removed[i]) {
        i++;
      }
      while (j < second.length && added[j]) {
        j++;
      }
      if (i > from || j > start) {
        stretches.add(new Stretch(from, i, start, j));
      } else {
        i++;
        j++;
      }
    }
    return stretches;
  }

  private void compare(int from, int to, int start, int end) {
    int a = from;
    int b = start;
    int aEnd = to;
    int bEnd = end;
    while (true) {
      while (a < aEnd && b < bEnd && first[a] == second[b]) {
        a++;
        b++;
      }
      while (a < aEnd && b < bEnd && first[aEnd - 1] == second[bEnd - 1]) {
        aEnd--;
        bEnd--;
      }
      if (a == aEnd || b == bEnd) {
        Arrays.fill(removed, a, aEnd, true);
        Arrays.fill(added, b, bEnd, true);
        return;
      }
      int[] middle = middle(a, aEnd, b, bEnd);
      compare(a, middle[0], b, middle[1]);
      a = middle[0];
      b = middle[1];
    }
  }

  /** A point on a path of fewest edits, or on one that went far. */
  private int[] middle(int a, int aEnd, int b, int bEnd) {
    int n = aEnd - a;
    int m = bEnd - b;
    int delta = n - m;
    forward[zero + 1] = 0;
    backward[zero + 1] = 0;
    int cost = 0;
    for (; cost <= Math.min(MAX_COST, (n + m + 1) / 2); cost++) {
      open(forward, cost);
      for (int k = -cost; k <= cost; k += 2) {
        int x = reach(forward, k, cost, n, m);
        while (x >= 0 && x < n && x - k < m && first[a + x] == second[b + x - k]) {
          x++;
        }
        forward[zero + k] = x;
        if (delta % 2 != 0 && Math.abs(delta - k) < cost && x + backward[zero + delta - k] >= n) {
          return new int[] {a + x, b + x - k};
        }
      }
      open(backward, cost);
      for (int k = -cost; k <= cost; k += 2) {
        int x = reach(backward, k, cost, n, m);
        while (x >= 0 && x < n && x - k < m && first[aEnd - 1 - x] == second[bEnd - 1 - (x - k)]) {
          x++;
        }
        backward[zero + k] = x;
        if (delta % 2 == 0 && Math.abs(delta - k) <= cost && x + forward[zero + delta - k] >= n) {
          return new int[] {aEnd - x, bEnd - (x - k)};
        }
      }
    }
    return farthest(a, b, cost - 1);
  }

  /** Nothing was reached yet on the diagonals at the edge. */
  private void open(int[] reached, int cost) {
    if (cost > 0) {
      reached[zero + cost + 1] = NEVER;
      reached[zero - cost - 1] = NEVER;
    }
  }

  private int reach(int[] reached, int k, int cost, int n, int m) {
    int x = k == -cost
        ? reached[zero + k + 1]
        : k == cost ? reached[zero + k - 1] + 1 : Math.max(reached[zero + k + 1], reached[zero + k - 1] + 1);
    return x < 0 || x > n || x - k > m ? NEVER : x;
  }

  private int[] farthest(int a, int b, int cost) {
    int best = 0;
    int[] point = {a, b};
    for (int k = -cost; k <= cost; k += 2) {
      int x = forward[zero + k];
      if (x >= 0 && x + x - k > best) {
        best = x + x - k;
        point = new int[] {a + x, b + x - k};
      }
    }
    return point;
  }
}
