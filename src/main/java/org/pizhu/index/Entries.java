package org.pizhu.index;

import java.util.Arrays;

/**
 * What stands where, before it is ordered: for each occurrence the term, the story and the place. They are added by rising story, and within
 * one term of a story by rising place, and {@link #sort} orders them by term and leaves that order within.
 */
final class Entries {

  private static final int STORY_BITS = 16;
  /** The second of two characters, and the first with its field: terms have 36 bits. Few of the digits that this makes possible occur. */
  private static final int LOW_BITS = 16;
  private static final int LOW_DIGITS = 1 << LOW_BITS;
  private static final int HIGH_DIGITS = 1 << 20;

  private long[] keys;
  private int[] places;
  /** As long as those, for the next time that they are ordered; of no length before the first. */
  private long[] otherKeys = new long[0];
  private int[] otherPlaces = new int[0];
  private int size;

  /**
   * @param expected how many will come, about
   */
  Entries(int expected) {
    keys = new long[expected];
    places = new int[expected];
  }

  /**
   * Adds one.
   *
   * @param story its place among the stories, less than 65,536
   */
  void add(long term, int story, int place) {
    if (size == keys.length) {
      int more = size + (size >> 1);
      keys = Arrays.copyOf(keys, more);
      places = Arrays.copyOf(places, more);
    }
    keys[size] = term << STORY_BITS | story;
    places[size++] = place;
  }

  int size() {
    return size;
  }

  /** Forgets all, and keeps the room that was made for them. */
  void clear() {
    size = 0;
  }

  long term(int entry) {
    return keys[entry] >>> STORY_BITS;
  }

  int story(int entry) {
    return (int) keys[entry] & 0xffff;
  }

  int place(int entry) {
    return places[entry];
  }

  /** By their digits, the last before the first. */
  void sort() {
    int[] low = new int[LOW_DIGITS];
    int[] high = new int[HIGH_DIGITS];
    for (int i = 0; i < size; i++) {
      low[lowDigit(keys[i])]++;
      high[highDigit(keys[i])]++;
    }
    begin(low);
    begin(high);
    if (otherKeys.length < size) {
      otherKeys = new long[keys.length];
      otherPlaces = new int[keys.length];
    }
    distribute(low, STORY_BITS);
    swap();
    distribute(high, STORY_BITS + LOW_BITS);
    swap();
  }

  private static int lowDigit(long key) {
    return (int) (key >>> STORY_BITS) & LOW_DIGITS - 1;
  }

  private static int highDigit(long key) {
    return (int) (key >>> STORY_BITS + LOW_BITS) & HIGH_DIGITS - 1;
  }

  /** Puts all of them where their digit has its next place. */
  private void distribute(int[] next, int shift) {
    int digits = next.length - 1;
    long[] fromKeys = keys;
    int[] fromPlaces = places;
    long[] toKeys = otherKeys;
    int[] toPlaces = otherPlaces;
    for (int i = 0; i < size; i++) {
      int to = next[(int) (fromKeys[i] >>> shift) & digits]++;
      toKeys[to] = fromKeys[i];
      toPlaces[to] = fromPlaces[i];
    }
  }

  private void swap() {
    long[] fromKeys = keys;
    keys = otherKeys;
    otherKeys = fromKeys;
    int[] fromPlaces = places;
    places = otherPlaces;
    otherPlaces = fromPlaces;
  }

  /** Makes of how many entries have each digit where those of each begin. */
  private static void begin(int[] counts) {
    int start = 0;
    for (int digit = 0; digit < counts.length; digit++) {
      int count = counts[digit];
      counts[digit] = start;
      start += count;
    }
  }
}
