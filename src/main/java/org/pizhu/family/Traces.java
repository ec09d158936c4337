package org.pizhu.family;

import java.util.Arrays;

/**
 * What is remembered of a text so that texts like it are found without reading any: a few numbers, of which two versions of a story have at
 * least one in common, and two other stories hardly ever one. MinHash with banding: A. Broder, «On the resemblance and containment of
 * documents», 1997; J. Leskovec, A. Rajaraman, J. Ullman, «Mining of Massive Datasets», chapter 3.
 *
 * <p>The least number of all stretches under one way of mixing is the same in two texts with the chance that a stretch of either is in both. A
 * trace is {@link #ROWS} of them together.
 */
public final class Traces {

  /** Traces of a text. Each is a row in the library. */
  public static final int COUNT = 4;

  private static final int ROWS = 2;

  private static final int[] WAYS = ways();

  private Traces() {}

  private static int[] ways() {
    int[] ways = new int[COUNT * ROWS];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = Shingles.mixed(0x9E3779B9 * (i + 1)) | 1;
    }
    return ways;
  }

  /**
   * Of a text.
   *
   * @param body the text of a story without its headline
   * @return {@link #COUNT} numbers; none of a text that is too short to tell what it is a version of
   */
  public static int[] of(String body) {
    int[] all = Shingles.all(body);
    if (all.length < VersionRule.LEAST) {
      return new int[0];
    }
    int[] least = new int[WAYS.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int number : all) {
      for (int way = 0; way < WAYS.length; way++) {
        int product = number * WAYS[way];
        int seen = product ^ product >>> 15;
        if (seen < least[way]) {
          least[way] = seen;
        }
      }
    }
    int[] traces = new int[COUNT];
    for (int trace = 0; trace < COUNT; trace++) {
      int mixed = trace;
      for (int row = 0; row < ROWS; row++) {
        mixed = Shingles.mixed(mixed * 31 + least[trace * ROWS + row]);
      }
      traces[trace] = mixed;
    }
    return traces;
  }
}
