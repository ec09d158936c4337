package org.pizhu.index;

import java.util.Arrays;

/** A growing row of bytes with numbers in it: seven bits a byte, the lowest first, the eighth set where more follow. */
final class Bytes {

  private byte[] bytes = new byte[64];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds a number of 0 or more. */
  void number(long number) {
    long left = number;
    reserve(10);
    while (left > 0x7f) {
      bytes[size++] = (byte) (left & 0x7f | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  void octet(byte octet) {
    reserve(1);
    bytes[size++] = octet;
  }

  /** Adds four bytes, the first the greatest. */
  void word(int word) {
    reserve(4);
    bytes[size++] = (byte) (word >>> 24);
    bytes[size++] = (byte) (word >>> 16);
    bytes[size++] = (byte) (word >>> 8);
    bytes[size++] = (byte) word;
  }

  void add(Bytes other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** Reads numbers from a row of bytes. */
  static final class Reader {

    private final byte[] bytes;
    private final int end;
    private int at;

    Reader(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      at = from;
      end = to;
    }

    Reader(byte[] bytes) {
      this(bytes, 0, bytes.length);
    }

    boolean hasMore() {
      return at < end;
    }

    int at() {
      return at;
    }

    void skip(int count) {
      at += count;
    }

    int number() {
      return (int) longNumber();
    }

    long longNumber() {
      long number = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        number |= (long) (next & 0x7f) << shift;
        shift += 7;
      } while (next < 0);
      return number;
    }
  }
}
