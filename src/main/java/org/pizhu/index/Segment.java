package org.pizhu.index;

import java.util.List;

/**
 * The index of some stories, as it is stored.
 *
 * @param stories their numbers, rising: of each, how much it is more than the one before
 * @param lengths how long the text of each is, UTF-16 units of folded text
 * @param blocks the index itself
 */
public record Segment(byte[] stories, byte[] lengths, List<Block> blocks) {

  public Segment {
    blocks = List.copyOf(blocks);
  }

  /**
   * A stretch of the index.
   *
   * @param key where it begins; all of a segment differ, and each is greater than the one before
   * @param data what stands from there to the next
   */
  public record Block(long key, byte[] data) {}

  /** The first key that a segment with a number can have; it has all from there to the first of the next number. */
  public static long firstKey(int segment) {
    return Grams.first(segment);
  }

  /** Writes numbers of stories, which rise. */
  static byte[] rising(long[] numbers, int count) {
    Bytes bytes = new Bytes();
    long last = 0;
    for (int i = 0; i < count; i++) {
      bytes.number(numbers[i] - last);
      last = numbers[i];
    }
    return bytes.copy();
  }
}
