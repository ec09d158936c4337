package org.pizhu.anchor;

/**
 * Where the edges between the code points of one text lie in another. Where something was put in at an edge, the edge has a first and
 * a last place: before and after it.
 *
 * <p>A passage begins after what was put in before its first code point and ends before what was put in after its last: an insertion
 * at the edge of a passage is not part of it. But where the passage's own code point at the edge was changed and its neighbour outside
 * was not, the change is the passage's, and all that came with it lies inside.
 */
final class Edges {

  private final int[] earliest;
  private final int[] latest;
  private final boolean[] kept;

  /**
   * Edges that lie nowhere yet.
   *
   * @param length number of code points of the first text
   */
  Edges(int length) {
    this.earliest = new int[length + 1];
    this.latest = new int[length + 1];
    this.kept = new boolean[length];
  }

  void lay(int edge, int first, int last) {
    earliest[edge] = first;
    latest[edge] = last;
  }

  void keep(int index, boolean same) {
    kept[index] = same;
  }

  int earliest(int edge) {
    return earliest[edge];
  }

  int latest(int edge) {
    return latest[edge];
  }

  /** Whether the code point is in the other text, at {@link #latest}. */
  boolean kept(int index) {
    return kept[index];
  }

  /** Where a passage begins that began at this edge. */
  int start(int edge) {
    boolean insideChanged = edge < kept.length && !kept[edge];
    boolean outsideChanged = edge > 0 && !kept[edge - 1];
    return insideChanged && !outsideChanged ? earliest[edge] : latest[edge];
  }

  /** Where a passage ends that ended at this edge. */
  int end(int edge) {
    boolean insideChanged = edge > 0 && !kept[edge - 1];
    boolean outsideChanged = edge < kept.length && !kept[edge];
    return insideChanged && !outsideChanged ? latest[edge] : earliest[edge];
  }
}
