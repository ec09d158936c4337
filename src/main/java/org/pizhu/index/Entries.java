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

  /** By their digits, from the last to the first. */
  void sort() {
    int[][] starts = starts();
    if (otherKeys.length < size) {
      otherKeys = new long[keys.length];
      otherPlaces = new int[keys.length];
    }
    for (int pass = 0; pass < PASSES; pass++) {
      int shift = STORY_BITS + pass * DIGIT_BITS;
      distribute(starts[pass], shift);
      swap();
    }
  }

  /** Puts all of them where their digit has its next place. */
  private void distribute(int[] next, int shift) {
    long[] fromKeys = keys;
    int[] fromPlaces = places;
    long[] toKeys = otherKeys;
    int[] toPlaces = otherPlaces;
    for (int i = 0; i < size; i++) {
      int to = next[(int) (fromKeys[i] >>> shift) & DIGITS - 1]++;
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

  /** For each pass, where the entries of each digit begin. */
  private int[][] starts() {
    int[][] starts = new int[PASSES][DIGITS];
    for (int i = 0; i < size; i++) {
      long term = keys[i] >>> STORY_BITS;
      starts[0][(int) term & DIGITS - 1]++;
      starts[1][(int) (term >>> DIGIT_BITS) & DIGITS - 1]++;
      starts[2][(int) (term >>> 2 * DIGIT_BITS) & DIGITS - 1]++;
    }
    for (int[] pass : starts) {
      int start = 0;
      for (int digit = 0; digit < DIGITS; digit++) {
        int count = pass[digit];
        pass[digit] = start;
        start += count;
      }
    }
    return starts;
  }
}
