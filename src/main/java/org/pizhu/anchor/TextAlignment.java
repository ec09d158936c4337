package org.pizhu.anchor;

import java.util.Arrays;
import org.pizhu.anchor.Aligner.Stretch;

/**
 * Which code points of an old text are which of a new one. Shingles that each of the texts has once, in the longest chain that keeps
 * their order, hold the two together (Bram Cohen's patience difference, on shingles instead of lines); what lies between is aligned by
 * {@link Aligner}. What was moved across the chain counts as deleted in one place and inserted in another.
 */
final class TextAlignment {

  /**
   * Length of a shingle: eight code points of news hardly come twice by chance, and at one edit in five code points a sixth of all
   * shingles still stand.
   */
  private static final int SHINGLE = 8;

  /** Two stretches between anchors are aligned only up to this many cells (some 30 ms); beyond it nothing there is the same. */
  private static final long MAX_CELLS = 4_000_000;

  private final int[] before;
  private final int[] after;
  private final Edges edges;
  private final int[] origins;

  TextAlignment(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    this.edges = new Edges(before.length);
    this.origins = new int[after.length];
    Arrays.fill(origins, -1);
    align();
    for (int i = 0; i < before.length; i++) {
      if (edges.kept(i)) {
        origins[edges.latest(i)] = i;
      }
    }
  }

  /** Where the edges of the old text lie in the new one. */
  Edges edges() {
    return edges;
  }

  /**
   * How many code points of a stretch of the new text come from the old text, but not from this part of it.
   *
   * @param start where the stretch of the new text begins
   * @param end where it ends
   * @param from where the part of the old text begins
   * @param to where it ends
   */
  int foreign(int start, int end, int from, int to) {
    int foreign = 0;
    for (int j = start; j < end; j++) {
      if (origins[j] >= 0 && (origins[j] < from || origins[j] >= to)) {
        foreign++;
      }
    }
    return foreign;
  }

  /** Whether nothing between two edges of the old text was changed. */
  boolean unchanged(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!edges.kept(i)) {
        return false;
      }
    }
    // All were kept: nothing was put in between them if they are still as far from each other.
    return from == to || edges.latest(to - 1) - edges.latest(from) == to - 1 - from;
  }

  private void align() {
    int[][] anchors = Shingles.chain(before, after, SHINGLE);
    int i = 0;
    int j = 0;
    for (int[] anchor : anchors) {
      if (anchor[0] >= i && anchor[1] >= j) {
        between(i, anchor[0], j, anchor[1]);
        i = anchor[0];
        j = anchor[1];
        while (i < before.length && j < after.length && before[i] == after[j]) {
          keep(i++, j++);
        }
      }
    }
    between(i, before.length, j, after.length);
  }

  private void keep(int i, int j) {
    edges.keep(i, true);
    edges.lay(i, edges.earliest(i), j);
    edges.lay(i + 1, j + 1, j + 1);
  }

  /** Lays the edges of a gap; its first edge has its earliest place already, its last gets its latest place by what follows. */
  private void between(int from, int to, int start, int end) {
    int i = from;
    int j = start;
    while (i < to && j < end && before[i] == after[j]) {
      keep(i++, j++);
    }
    int same = 0;
    while (to - same > i && end - same > j && before[to - same - 1] == after[end - same - 1]) {
      same++;
    }
    gap(i, to - same, j, end - same);
    for (int s = same; s > 0; s--) {
      keep(to - s, end - s);
    }
  }

  private void gap(int from, int to, int start, int end) {
    if (from == to) {
      edges.lay(from, edges.earliest(from), end);
      return;
    }
    if ((long) (to - from) * (end - start) > MAX_CELLS) {
      for (int i = from; i <= to; i++) {
        edges.lay(i, i == from ? edges.earliest(i) : start, i == from ? start : end);
      }
      edges.lay(to, end, end);
      return;
    }
    Edges inner = Aligner.whole(new Stretch(before, from, to), new Stretch(after, start, end));
    for (int i = from; i < to; i++) {
      edges.keep(i, inner.kept(i - from));
    }
    edges.lay(from, edges.earliest(from), inner.latest(0));
    for (int i = from + 1; i <= to; i++) {
      edges.lay(i, inner.earliest(i - from), inner.latest(i - from));
    }
  }
}
