package org.pizhu.index;

/** Writes numbers bit by bit: Rice's code (Rice and Plaunt 1971) for those that lie around a mean, Elias' gamma code (1975) for small ones. */
final class BitWriter {

  /** From here on a number stands as it is after as many ones: the code would grow with it. */
  static final int ESCAPE = 16;

  /** So many bits are written at once. */
  private static final int WORD = 32;

  private final Bytes bytes;
  private long held;
  private int count;

  /**
   * @param bytes what is written to
   */
  BitWriter(Bytes bytes) {
    this.bytes = bytes;
  }

  /** The parameter of Rice's code for numbers of this mean. */
  static int rice(double mean) {
    return mean < 1 ? 0 : Math.min(30, (int) (Math.log(mean * Math.log(2)) / Math.log(2) + 0.5));
  }

  /** Writes the lowest bits of a number, at most 32. */
  void bits(long number, int width) {
    held = held << width | number & (1L << width) - 1;
    count += width;
    if (count >= WORD) {
      count -= WORD;
      bytes.word((int) (held >>> count));
    }
  }

  /** Writes a number of 0 or more. */
  void rice(int number, int parameter) {
    int quotient = number >>> parameter;
    int width = quotient + 1 + parameter;
    if (quotient >= ESCAPE) {
      bits((1L << ESCAPE) - 1, ESCAPE);
      bits(number, WORD);
    } else if (width <= WORD) {
      bits((1L << quotient) - 1 << parameter + 1 | number & (1L << parameter) - 1, width);
    } else {
      bits((1L << quotient) - 1 << 1, quotient + 1);
      bits(number, parameter);
    }
  }

  /** Writes a number of 1 or more. */
  void gamma(int number) {
    int width = 31 - Integer.numberOfLeadingZeros(number);
    if (width < WORD / 2) {
      bits(number, 2 * width + 1);
    } else {
      bits(0, width);
      bits(number, width + 1);
    }
  }

  /** Writes what is held, and fills the last byte. */
  void flush() {
    while (count > 0) {
      bytes.octet((byte) (count < 8 ? held << 8 - count : held >>> count - 8));
      count = Math.max(0, count - 8);
    }
  }
}
