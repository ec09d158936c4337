package org.pizhu.index;

/** Reads what {@link BitWriter} wrote. */
final class BitReader {

  private final byte[] bytes;
  private int at;
  private long held;
  private int count;

  BitReader(byte[] bytes, int from) {
    this.bytes = bytes;
    at = from;
  }

  private void fill(int width) {
    while (count < width) {
      held = held << 8 | (at < bytes.length ? bytes[at] & 0xff : 0);
      at++;
      count += 8;
    }
  }

  int bits(int width) {
    if (width == 0) {
      return 0;
    }
    fill(width);
    count -= width;
    return (int) (held >>> count & (1L << width) - 1);
  }

  int rice(int parameter) {
    int quotient = 0;
    while (quotient < BitWriter.ESCAPE && bits(1) == 1) {
      quotient++;
    }
    return quotient == BitWriter.ESCAPE ? bits(32) : quotient << parameter | bits(parameter);
  }

  int gamma() {
    int width = 0;
    while (bits(1) == 0) {
      if (++width > 31) {
        throw new IllegalArgumentException("No number of this code");
      }
    }
    return 1 << width | bits(width);
  }
}
