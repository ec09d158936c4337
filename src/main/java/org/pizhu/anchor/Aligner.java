package org.pizhu.anchor;

import java.util.Arrays;

/**
 * Aligns two stretches of code points, and tells for each edge between two code points of the first where it lies in the second. Gaps
 * cost more to open than to go on (Osamu Gotoh, "An improved algorithm for matching biological sequences", Journal of Molecular
 * Biology 162(3), 1982, pages 705-708), so that what was put in stays in one piece instead of being strewn among chance likenesses.
 */
final class Aligner {

  /** A replaced code point costs less than one deleted and another inserted. */
  private static final int REPLACE = 5;
  private static final int GAP_OPEN = 2;
  private static final int GAP = 4;
  private static final int NEVER = 1 << 28;

  private static final int PAIR = 0;
  private static final int DELETE = 1;
  private static final int INSERT = 2;

  private final int[] first;
  private final int firstFrom;
  private final int[] second;
  private final int secondFrom;
  private final int width;
  private final byte[] trace;

  private int[] pair;
  private int[] delete;
  private int[] insert;
  private int[] nextPair;
  private int[] nextDelete;
  private int[] nextInsert;

  private Aligner(Stretch first, Stretch second) {
    this.first = first.points;
    this.firstFrom = first.from;
    this.second = second.points;
    this.secondFrom = second.from;
    this.width = second.length() + 1;
    this.trace = new byte[(first.length() + 1) * width];
    this.pair = new int[width];
    this.delete = new int[width];
    this.insert = new int[width];
    this.nextPair = new int[width];
    this.nextDelete = new int[width];
    this.nextInsert = new int[width];
  }

  /** Part of an array of code points. */
  record Stretch(int[] points, int from, int to) {

    int length() {
      return to - from;
    }
  }

  /** Aligns the whole of both. */
  static Edges whole(Stretch first, Stretch second) {
    return new Aligner(first, second).run(first.length(), Ends.FIXED);
  }

  /** Aligns the whole of the first to the part of the second that fits best. */
  static Edges inside(Stretch first, Stretch second) {
    return new Aligner(first, second).run(first.length(), Ends.FREE);
  }

  private enum Ends {
    FIXED,
    FREE
  }

  private Edges run(int height, Ends ends) {
    Arrays.fill(delete, NEVER);
    Arrays.fill(pair, ends == Ends.FREE ? 0 : NEVER);
    Arrays.fill(insert, NEVER);
    pair[0] = 0;
    if (ends == Ends.FIXED) {
      for (int j = 1; j < width; j++) {
        insert[j] = GAP_OPEN + GAP * j;
        trace[j] = (byte) ((j == 1 ? PAIR : INSERT) << 4);
      }
    }
    for (int i = 1; i <= height; i++) {
      row(i);
      swap();
    }
    int end = width - 1;
    if (ends == Ends.FREE) {
      end = 0;
      for (int j = 1; j < width; j++) {
        end = least(j) < least(end) ? j : end;
      }
    }
    return walkBack(height, end);
  }

  private void row(int i) {
    int point = first[firstFrom + i - 1];
    nextPair[0] = NEVER;
    nextInsert[0] = NEVER;
    for (int j = 0; j < width; j++) {
      int from = 0;
      if (j > 0) {
        int before = best(pair[j - 1], delete[j - 1], insert[j - 1]);
        from = before;
        nextPair[j] = value(before, pair[j - 1], delete[j - 1], insert[j - 1])
            + (point == second[secondFrom + j - 1] ? 0 : REPLACE);
        int left = best(nextPair[j - 1] + GAP_OPEN, nextDelete[j - 1] + GAP_OPEN, nextInsert[j - 1]);
        from |= left << 4;
        nextInsert[j] = GAP + value(left, nextPair[j - 1] + GAP_OPEN, nextDelete[j - 1] + GAP_OPEN, nextInsert[j - 1]);
      }
      int above = best(pair[j] + GAP_OPEN, delete[j], insert[j] + GAP_OPEN);
      nextDelete[j] = GAP + value(above, pair[j] + GAP_OPEN, delete[j], insert[j] + GAP_OPEN);
      trace[i * width + j] = (byte) (from | above << 2);
    }
  }

  /**
   * Of ways that cost the same the one that pairs early and leaves out or puts in late: of a word that was made shorter or longer the first code points
   * are the first ones of the other, and a sentence goes with its own mark, not with the mark of the one before.
   */
  private static int best(int pair, int delete, int insert) {
    return delete <= pair ? (delete <= insert ? DELETE : INSERT) : (pair < insert ? PAIR : INSERT);
  }

  private static int value(int which, int pair, int delete, int insert) {
    return which == PAIR ? pair : which == DELETE ? delete : insert;
  }

  private int least(int j) {
    return Math.min(pair[j], Math.min(delete[j], insert[j]));
  }

  private void swap() {
    int[] old = pair;
    pair = nextPair;
    nextPair = old;
    old = delete;
    delete = nextDelete;
    nextDelete = old;
    old = insert;
    insert = nextInsert;
    nextInsert = old;
  }

  private Edges walkBack(int height, int end) {
    Edges edges = new Edges(height);
    int state = best(pair[end], delete[end], insert[end]);
    int i = height;
    int j = end;
    edges.lay(i, secondFrom + j, secondFrom + j);
    while (i > 0 || state == INSERT) {
      int packed = trace[i * width + j];
      if (state == PAIR) {
        state = packed & 3;
        i--;
        j--;
        edges.keep(i, first[firstFrom + i] == second[secondFrom + j]);
        edges.lay(i, secondFrom + j, secondFrom + j);
      } else if (state == DELETE) {
        state = packed >> 2 & 3;
        i--;
        edges.lay(i, secondFrom + j, secondFrom + j);
      } else {
        state = packed >> 4 & 3;
        j--;
        edges.lay(i, secondFrom + j, edges.latest(i));
      }
    }
    return edges;
  }
}
