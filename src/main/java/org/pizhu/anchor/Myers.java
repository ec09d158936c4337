package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a pattern in a text although it differs by some edits (a code point inserted, deleted or replaced), 64 rows of the matrix of
 * edit distances in one step. After Gene Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", Journal of the ACM 46(3), 1999, pages 395-415: section 3 for a word, section 4 for patterns of several words
 * (blocks), in the form of Heikki Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
 * Journal of Computing 10(1), 2003, for the distance of the whole.
 */
final class Myers {

  private static final int WORD = Long.SIZE;

  private final CodePointText text;
  private final int[] pattern;
  private final int blocks;
  private final long last;
  /** For each kind of code point and block, the rows where the pattern has it. */
  private final long[] rows;
  private final long[] plus;
  private final long[] minus;

  /**
   * A place where the pattern ends.
   *
   * @param end one past its last code point
   * @param last the last of the ends that follow and take no more edits
   * @param errors the edits that it takes, the least of any start
   */
  record Hit(int end, int last, int errors) {}

  /**
   * Prepares a pattern.
   *
   * @param pattern code points, not empty
   */
  Myers(int[] pattern, CodePointText text) {
    if (pattern.length == 0) {
      throw new IllegalArgumentException("An empty pattern");
    }
    this.text = text;
    this.pattern = pattern;
    this.blocks = (pattern.length + WORD - 1) / WORD;
    this.last = 1L << (pattern.length - 1) % WORD;
    this.rows = new long[text.kinds() * blocks];
    this.plus = new long[blocks];
    this.minus = new long[blocks];
    for (int i = 0; i < pattern.length; i++) {
      int symbol = text.symbolOf(pattern[i]);
      if (symbol > 0) {
        rows[symbol * blocks + i / WORD] |= 1L << i % WORD;
      }
    }
  }

  /** The number of edits between the pattern and a stretch of the text. */
  int distance(int from, int to) {
    reset();
    int distance = pattern.length;
    for (int j = from; j < to; j++) {
      distance += step(text.symbol(j), 1);
    }
    return distance;
  }

  /**
   * All places with at most so many errors; of ends that follow each other, the best, and of equal ones the first.
   *
   * @param maxErrors 0 or more; less than the length of the pattern, or every place is one
   */
  List<Hit> search(int maxErrors) {
    Valleys valleys = new Valleys(maxErrors);
    if (blocks == 1) {
      searchWord(valleys);
    } else {
      reset();
      int errors = pattern.length;
      for (int j = 0; j < text.length(); j++) {
        errors += step(text.symbol(j), 0);
        valleys.add(j + 1, errors);
      }
    }
    return valleys.hits;
  }

  /** The same for one block, where all fits into registers: contexts are looked for oftener than anything else. */
  private void searchWord(Valleys valleys) {
    long up = -1;
    long down = 0;
    int errors = pattern.length;
    for (int j = 0; j < text.length(); j++) {
      long equal = rows[text.symbol(j)];
      long horizontal = (((equal & up) + up) ^ up) | equal;
      long more = down | ~(horizontal | up);
      long less = up & horizontal;
      errors += ((more & last) != 0 ? 1 : 0) - ((less & last) != 0 ? 1 : 0);
      more <<= 1;
      up = less << 1 | ~(equal | down | more);
      down = more & (equal | down);
      if (errors <= valleys.maxErrors) {
        valleys.add(j + 1, errors);
      }
    }
  }

  /** Of ends that follow each other the best. */
  private static final class Valleys {

    private final int maxErrors;
    private final List<Hit> hits = new ArrayList<>();
    private int last = -1;

    Valleys(int maxErrors) {
      this.maxErrors = maxErrors;
    }

    void add(int end, int errors) {
      if (errors > maxErrors) {
        return;
      }
      int top = hits.size() - 1;
      if (last != end - 1 || top < 0) {
        hits.add(new Hit(end, end, errors));
      } else if (errors < hits.get(top).errors) {
        hits.set(top, new Hit(end, end, errors));
      } else if (errors == hits.get(top).errors && hits.get(top).last == end - 1) {
        hits.set(top, new Hit(hits.get(top).end, end, errors));
      }
      last = end;
    }
  }

  /**
   * Where a hit begins. Where several starts take as few errors, the one that makes it as long as the pattern, or nearly so: a code point
   * at the edge was rather replaced than lost.
   */
  int start(Hit hit) {
    return start(hit.end, hit.errors);
  }

  /** The whole hit, of equal starts and ends those that make it as long as the pattern, or nearly so. */
  int[] stretch(Hit hit) {
    int[] best = {start(hit), hit.end};
    for (int end = hit.end + 1; end <= hit.last; end++) {
      int start = start(end, hit.errors);
      if (strange(start, end) < strange(best[0], best[1])) {
        best = new int[] {start, end};
      }
    }
    return best;
  }

  private int strange(int start, int end) {
    return Math.abs(end - start - pattern.length);
  }

  private int start(int end, int wanted) {
    int[] reversed = new int[pattern.length];
    for (int i = 0; i < pattern.length; i++) {
      reversed[i] = pattern[pattern.length - 1 - i];
    }
    Myers backwards = new Myers(reversed, text);
    backwards.reset();
    int errors = pattern.length;
    int best = -1;
    // Read backwards from a fixed end, the first row counts what is skipped.
    for (int start = end - 1; start >= 0 && end - start <= pattern.length + wanted; start--) {
      errors += backwards.step(text.symbol(start), 1);
      if (errors == wanted && (best < 0 || strange(start, end) < strange(best, end))) {
        best = start;
      }
    }
    return best < 0 ? end : best;
  }

  private void reset() {
    Arrays.fill(plus, -1L);
    Arrays.fill(minus, 0L);
  }

  /**
   * Takes the next code point of the text.
   *
   * @param top by how much the first row of the matrix grows: 0 where a match may begin anywhere, 1 where it began at the start
   * @return by how much the last row grows: -1, 0 or 1
   */
  private int step(int symbol, int top) {
    int carry = top;
    for (int block = 0; block < blocks; block++) {
      long equal = rows[symbol * blocks + block];
      long up = plus[block];
      long down = minus[block];
      long vertical = equal | down;
      if (carry < 0) {
        equal |= 1;
      }
      long horizontal = (((equal & up) + up) ^ up) | equal;
      long more = down | ~(horizontal | up);
      long less = up & horizontal;
      long edge = block == blocks - 1 ? last : Long.MIN_VALUE;
      int out = (more & edge) != 0 ? 1 : (less & edge) != 0 ? -1 : 0;
      more <<= 1;
      less <<= 1;
      if (carry < 0) {
        less |= 1;
      } else if (carry > 0) {
        more |= 1;
      }
      plus[block] = less | ~(vertical | more);
      minus[block] = more & vertical;
      carry = out;
    }
    return carry;
  }
}
