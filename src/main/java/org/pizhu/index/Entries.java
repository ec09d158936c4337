package org.pizhu.index;

import java.util.Arrays;

/**
 * What stands where, before it is ordered: for each occurrence the term, the story and the place. They are added by rising story, and within
 * one term of a story by rising place, and {@link #sort} orders them by term and leaves that order within.
 */
final class Entries {

  private static final int STORY_BITS = 16;
  private static final int DIGIT_BITS = 12;
  private static final int DIGITS = 1 << DIGIT_BITS;
  /** Terms have 36 bits. */
  private static final int PASSES = 3;

  private long[] keys;
  private int[] places;
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

  long term(int entry) {
    return keys[entry] >>> STORY_BITS;
  }

  int story(int entry) {
    return (int) keys[entry] & 0xffff;
  }

  int place(int entry) {
    return places[entry];
  }

  /** By their digits, from the last to the first. */
  void sort() {
    long[] fromKeys = keys;
    int[] fromPlaces = places;
    long[] toKeys = new long[size];
    int[] toPlaces = new int[size];
    for (int pass = 0; pass < PASSES; pass++) {
      int shift = STORY_BITS + pass * DIGIT_BITS;
      int[] starts = starts(fromKeys, shift);
      for (int i = 0; i < size; i++) {
        int to = starts[(int) (fromKeys[i] >>> shift) & DIGITS - 1]++;
        toKeys[to] = fromKeys[i];
        toPlaces[to] = fromPlaces[i];
      }
      long[] otherKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = otherKeys;
      int[] otherPlaces = fromPlaces;
      fromPlaces = toPlaces;
      toPlaces = otherPlaces;
    }
    keys = fromKeys;
    places = fromPlaces;
  }

  private int[] starts(long[] from, int shift) {
    int[] starts = new int[DIGITS];
    for (int i = 0; i < size; i++) {
      starts[(int) (from[i] >>> shift) & DIGITS - 1]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = starts[digit];
      starts[digit] = start;
      start += count;
    }
    return starts;
  }
}
