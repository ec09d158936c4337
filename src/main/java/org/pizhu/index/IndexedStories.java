package org.pizhu.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The stories that the index knows, at the places that they have in it: those of one segment after those of the other. Immutable. */
public final class IndexedStories {

  private final List<SegmentInfo> segments;
  private final int[] bases;
  private final int size;
  private final BitSet dead;
  /** The numbers of the stories that count, rising, and the place of each. */
  private final long[] ids;
  private final int[] places;
  private final double meanLength;

  /**
   * @param segments the segments
   * @param dead of each of them the places of stories that it no longer tells of
   */
  public IndexedStories(List<SegmentInfo> segments, List<BitSet> dead) {
    this.segments = List.copyOf(segments);
    bases = new int[segments.size()];
    this.dead = new BitSet();
    int count = 0;
    long length = 0;
    for (int s = 0; s < bases.length; s++) {
      bases[s] = count;
      int base = count;
      dead.get(s).stream().forEach(place -> this.dead.set(base + place));
      for (int units : segments.get(s).lengths()) {
        length += units;
      }
      count += segments.get(s).size();
    }
    size = count;
    meanLength = size == 0 ? 1 : Math.max(1, (double) length / size);
    places = inOrder();
    ids = new long[places.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(places[i]);
    }
  }

  private int[] inOrder() {
    int[] live = IntStream.range(0, size).filter(place -> !dead.get(place)).toArray();
    boolean rising = true;
    for (int i = 1; i < live.length && rising; i++) {
      rising = id(live[i - 1]) < id(live[i]);
    }
    return rising
        ? live
        : Arrays.stream(live).boxed().sorted(Comparator.comparingLong(this::id)).mapToInt(Integer::intValue).toArray();
  }

  /** How many places there are, also of stories that no longer count. */
  int size() {
    return size;
  }

  List<SegmentInfo> segments() {
    return segments;
  }

  /** The first place of a segment. */
  int base(int segment) {
    return bases[segment];
  }

  /** The number of the story at a place. */
  long id(int place) {
    int segment = segment(place);
    return segments.get(segment).stories()[place - bases[segment]];
  }

  /** How long the text of the story at a place is, in relation to the mean. */
  double relativeLength(int place) {
    int segment = segment(place);
    return segments.get(segment).lengths()[place - bases[segment]] / meanLength;
  }

  private int segment(int place) {
    int found = Arrays.binarySearch(bases, place);
    int segment = found >= 0 ? found : -found - 2;
    // One without stories begins where the next does.
    while (segment + 1 < bases.length && bases[segment + 1] <= place) {
      segment++;
    }
    return segment;
  }

  /** How many stories count. */
  int live() {
    return ids.length;
  }

  /** The number of a story that counts, by its place among those, in which they rise. */
  long liveId(int number) {
    return ids[number];
  }

  /** The place of a story that counts, by its place among those. */
  int livePlace(int number) {
    return places[number];
  }

  /** The place of a story; -1 if the index does not tell of it. */
  int place(long id) {
    int found = Arrays.binarySearch(ids, id);
    return found < 0 ? -1 : places[found];
  }
}
