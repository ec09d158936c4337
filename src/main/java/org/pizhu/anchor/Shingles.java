package org.pizhu.anchor;

import java.util.Arrays;

/** Short stretches of code points that two texts have once each. */
final class Shingles {

  private static final int TWICE = -2;
  private static final int NONE = -1;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  /**
   * The longest chain of shared shingles in which both texts agree on the order.
   *
   * @param before code points of one text
   * @param after code points of the other
   * @param length of a shingle, in code points
   * @return pairs of places, growing in both
   */
  static int[][] chain(int[] before, int[] after, int length) {
    Table old = new Table(before, length);
    Table fresh = new Table(after, length);
    int[][] pairs = new int[Math.max(0, before.length - length + 1)][];
    int count = 0;
    for (int i = 0; i + length <= before.length; i++) {
      long hash = old.hashes[i];
      if (old.place(hash) == i) {
        int j = fresh.place(hash);
        if (j >= 0 && Arrays.equals(before, i, i + length, after, j, j + length)) {
          pairs[count++] = new int[] {i, j};
        }
      }
    }
    return longestGrowing(pairs, count);
  }

  /** The longest growing subsequence by the second place (patience sorting). */
  private static int[][] longestGrowing(int[][] pairs, int count) {
    int[] tops = new int[count];
    int[] previous = new int[count];
    int piles = 0;
    for (int p = 0; p < count; p++) {
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[tops[middle]][1] < pairs[p][1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[p] = low > 0 ? tops[low - 1] : NONE;
      tops[low] = p;
      piles = Math.max(piles, low + 1);
    }
    int[][] chain = new int[piles][];
    int p = piles > 0 ? tops[piles - 1] : NONE;
    for (int at = piles - 1; at >= 0; at--) {
      chain[at] = pairs[p];
      p = previous[p];
    }
    return chain;
  }

  /** The places of the shingles of a text by their hash, with open addressing. */
  private static final class Table {

    private final long[] hashes;
    private final long[] keys;
    private final int[] places;

    Table(int[] points, int length) {
      int count = Math.max(0, points.length - length + 1);
      hashes = new long[count];
      int size = Math.max(2, Integer.highestOneBit(Math.max(1, count)) << 2);
      keys = new long[size];
      places = new int[size];
      Arrays.fill(places, NONE);
      for (int i = 0; i < count; i++) {
        long hash = 0;
        for (int k = i; k < i + length; k++) {
          hash = (hash ^ points[k]) * BASE;
          hash ^= hash >>> 29;
        }
        hashes[i] = hash;
        int slot = slot(hash);
        keys[slot] = hash;
        places[slot] = places[slot] == NONE ? i : TWICE;
      }
    }

    private int slot(long hash) {
      int slot = (int) (hash >>> 33) & (keys.length - 1);
      while (places[slot] != NONE && keys[slot] != hash) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }

    /** The place of a shingle that the text has once; less than 0 if it has none or several. */
    int place(long hash) {
      return places[slot(hash)];
    }
  }
}
