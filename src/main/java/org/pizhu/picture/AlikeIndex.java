package org.pizhu.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hashes that differ in at most {@link PerceptualHash#ALIKE} bits, among many. Each hash lies in four drawers, by each quarter of its
 * bits: of two that are alike, one quarter differs in at most a quarter of those bits, so that only near drawers need to be looked into.
 */
public final class AlikeIndex {

  private static final int QUARTERS = 4;
  private static final int BITS = 16;
  private static final int DRAWERS = 1 << BITS;
  private static final int[] NEAR = near();

  private final long[] hashes;
  /** For each quarter and each of its values the first hash there; -1 for none. */
  private final int[][] first = new int[QUARTERS][DRAWERS];
  private final int[][] next;

  /**
   * @param hashes not changed afterwards
   */
  public AlikeIndex(long[] hashes) {
    this.hashes = hashes;
    next = new int[QUARTERS][hashes.length];
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      Arrays.fill(first[quarter], -1);
      for (int i = hashes.length - 1; i >= 0; i--) {
        int drawer = drawer(hashes[i], quarter);
        next[quarter][i] = first[quarter][drawer];
        first[quarter][drawer] = i;
      }
    }
  }

  private static int drawer(long hash, int quarter) {
    return (int) (hash >>> quarter * BITS) & DRAWERS - 1;
  }

  /** All differences of a quarter that two alike hashes may have in the quarter in which they differ least. */
  private static int[] near() {
    int most = PerceptualHash.ALIKE / QUARTERS;
    int[] found = new int[DRAWERS];
    int count = 0;
    for (int difference = 0; difference < DRAWERS; difference++) {
      if (Integer.bitCount(difference) <= most) {
        found[count++] = difference;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The places of the hashes that are alike to one, nearest first, its own place among them if it is one of them.
   *
   * @param most no more than so many
   */
  public List<Integer> alike(long hash, int most) {
    List<Integer> found = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int own = drawer(hash, quarter);
      for (int difference : NEAR) {
        for (int i = first[quarter][own ^ difference]; i >= 0; i = next[quarter][i]) {
          if (PerceptualHash.distance(hash, hashes[i]) <= PerceptualHash.ALIKE && isFirstTime(hash, hashes[i], quarter)) {
            found.add(i);
          }
        }
      }
    }
    found.sort((one, other) -> {
      int nearer = Integer.compare(PerceptualHash.distance(hash, hashes[one]), PerceptualHash.distance(hash, hashes[other]));
      return nearer != 0 ? nearer : Integer.compare(one, other);
    });
    return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
  }

  /** Whether no quarter before has led to it. */
  private static boolean isFirstTime(long hash, long other, int quarter) {
    for (int before = 0; before < quarter; before++) {
      if (Integer.bitCount(drawer(hash ^ other, before)) <= PerceptualHash.ALIKE / QUARTERS) {
        return false;
      }
    }
    return true;
  }
}
