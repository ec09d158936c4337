package org.pizhu.index;

import org.jspecify.annotations.Nullable;
import org.pizhu.index.Segment.Block;

/** In which stories of a segment a term stands, how often, and where. */
final class Postings {

  private static final int[] NOWHERE = new int[0];

  private final int[] stories;
  private final int[] times;
  private final int size;
  private final @Nullable BitReader reader;
  private final int parameter;
  /** The posting whose places are read next. */
  private int next;
  private int[] places = NOWHERE;

  private Postings(int[] stories, int[] times, int size, @Nullable BitReader reader, int parameter) {
    this.stories = stories;
    this.times = times;
    this.size = size;
    this.reader = reader;
    this.parameter = parameter;
  }

  /**
   * Reads a term.
   *
   * @param withPlaces whether its places are asked for
   * @return nothing if no story of the segment has it
   */
  static @Nullable Postings read(BlockSource source, SegmentInfo segment, long term, boolean withPlaces) {
    Entry entry = entry(source, Grams.stories(segment.number(), term));
    if (entry == null) {
      return null;
    }
    Bytes.Reader head = new Bytes.Reader(entry.block(), entry.from(), entry.to());
    long first = head.longNumber();
    int having = (int) (first >>> TermWriter.PARAMETER_BITS);
    BitReader bits = new BitReader(entry.block(), head.at());
    int[] stories = new int[having];
    int[] times = new int[having];
    int gap = TermWriter.storyParameter(segment.size(), having);
    int story = -1;
    int count = 0;
    for (int i = 0; i < having; i++) {
      story += bits.rice(gap) + 1;
      stories[i] = story;
      times[i] = bits.gamma();
      count += times[i];
    }
    if (withPlaces && TermWriter.standApart(count)) {
      Entry places = entry(source, Grams.places(segment.number(), term));
      bits = places == null ? null : new BitReader(places.block(), places.from());
    }
    return new Postings(
        stories, times, having, withPlaces ? bits : null, (int) first & (1 << TermWriter.PARAMETER_BITS) - 1);
  }

  /** Where in a block a term is told of. */
  private record Entry(byte[] block, int from, int to) {}

  /** What stands at a key. */
  private static @Nullable Entry entry(BlockSource source, long key) {
    Block block = source.block(key);
    if (block == null) {
      return null;
    }
    Bytes.Reader reader = new Bytes.Reader(block.data());
    long at = block.key();
    while (reader.hasMore()) {
      at += reader.longNumber();
      int length = reader.number();
      if (at == key) {
        return new Entry(block.data(), reader.at(), reader.at() + length);
      }
      if (at > key) {
        return null;
      }
      reader.skip(length);
    }
    return null;
  }

  /** How many stories have it. */
  int size() {
    return size;
  }

  /** The place of a story in the segment. */
  int story(int posting) {
    return stories[posting];
  }

  /** How often it stands in the story. */
  int times(int posting) {
    return times[posting];
  }

  /**
   * Where it stands in a story; asked for from the first posting on.
   *
   * @return as many places as {@link #times}, rising; the row may be longer, and holds until the next call
   */
  int[] places(int posting) {
    BitReader left = reader;
    if (left == null) {
      throw new IllegalStateException("Places were not asked for, or are not kept");
    }
    for (; next < posting; next++) {
      for (int i = 0; i < times[next]; i++) {
        left.rice(parameter);
      }
    }
    next++;
    int count = times[posting];
    if (places.length < count) {
      places = new int[Math.max(count, 2 * places.length)];
    }
    int place = 0;
    for (int i = 0; i < count; i++) {
      place += left.rice(parameter);
      places[i] = place;
    }
    return places;
  }
}
