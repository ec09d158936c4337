package org.pizhu.index;

import java.util.Arrays;

/**
 * What is kept in memory of a segment: twelve bytes a story.
 *
 * @param number its number
 * @param stories the numbers of its stories, rising
 * @param lengths how long the text of each is, UTF-16 units of folded text
 */
public record SegmentInfo(int number, long[] stories, int[] lengths) {

  /** Reads what {@link Segment} stores. */
  public static SegmentInfo of(int number, byte[] stories, byte[] lengths) {
    long[] ids = new long[16];
    int size = 0;
    long last = 0;
    Bytes.Reader reader = new Bytes.Reader(stories);
    while (reader.hasMore()) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
      }
      last += reader.longNumber();
      ids[size++] = last;
    }
    int[] units = new int[size];
    Bytes.Reader inLengths = new Bytes.Reader(lengths);
    for (int i = 0; i < size; i++) {
      units[i] = inLengths.number();
    }
    return new SegmentInfo(number, Arrays.copyOf(ids, size), units);
  }

  int size() {
    return stories.length;
  }
}
