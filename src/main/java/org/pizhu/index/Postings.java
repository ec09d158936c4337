package org.pizhu.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.Segment.Block;

/** In which stories of a segment a term stands, how often, and where. */
final class Postings {

  private static final int[] NOWHERE = new int[0];

  private final int[] stories;
  private final int[] times;
  private final int size;
  private final Bytes.@Nullable Reader reader;
  /** The posting whose places are read next. */
  private int next;
  private int[] places = NOWHERE;

  private Postings(int[] stories, int[] times, int size, Bytes.@Nullable Reader reader) {
    this.stories = stories;
    this.times = times;
    this.size = size;
    this.reader = reader;
  }

  /**
   * Reads a term.
   *
   * @param withPlaces whether its places are asked for
   * @return nothing if no story of the segment has it
   */
  static @Nullable Postings read(BlockSource source, int segment, long term, boolean withPlaces) {
    Bytes.Reader inStories = entry(source, Grams.stories(segment, term));
    if (inStories == null) {
      return null;
    }
    int[] stories = new int[16];
    int[] times = new int[16];
    int size = 0;
    int story = -1;
    while (inStories.hasMore()) {
      if (size == stories.length) {
        stories = Arrays.copyOf(stories, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
      }
      long number = inStories.longNumber();
      story += (int) (number >>> 1) + 1;
      stories[size] = story;
      times[size++] = (number & 1) == 1 ? 1 : inStories.number();
    }
    return new Postings(stories, times, size, withPlaces ? entry(source, Grams.places(segment, term)) : null);
  }

  /** What stands at a key. */
  private static Bytes.@Nullable Reader entry(BlockSource source, long key) {
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
        return new Bytes.Reader(block.data(), reader.at(), reader.at() + length);
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
    Bytes.Reader left = reader;
    if (left == null) {
      throw new IllegalStateException("Places were not asked for, or are not kept");
    }
    for (; next < posting; next++) {
      left.pass(times[next]);
    }
    next++;
    int count = times[posting];
    if (places.length < count) {
      places = new int[Math.max(count, 2 * places.length)];
    }
    int place = 0;
    for (int i = 0; i < count; i++) {
      place += left.number();
      places[i] = place;
    }
    return places;
  }
}
