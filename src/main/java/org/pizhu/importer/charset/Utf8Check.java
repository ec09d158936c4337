package org.pizhu.importer.charset;

/** Checks bytes, chunk by chunk, against the well-formed sequences of UTF-8 (Unicode 15, table 3-7), and counts lines on the way. */
public final class Utf8Check {

  private long sequences;
  private long bad;
  private long lines = 1;
  private long firstBadLine;
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xbf;
  private boolean afterCr;

  /** Takes the next bytes: so many of them from the first. */
  public void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (expected > 0) {
        if (b >= lowest && b <= highest) {
          lowest = 0x80;
          highest = 0xbf;
          sequences += --expected == 0 ? 1 : 0;
          continue;
        }
        markBad();
      }
      if (b < 0x80) {
        count(b);
      } else if (b > 0xe0 && b < 0xed && i + 2 < length && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
        // Most of Chinese: no state to keep.
        afterCr = false;
        sequences++;
        i += 2;
      } else {
        lead(b);
      }
    }
  }

  private static boolean isTail(byte b) {
    return b < (byte) 0xc0;
  }

  private void count(int b) {
    if (b == '\r' || b == '\n' && !afterCr) {
      lines++;
    }
    afterCr = b == '\r';
  }

  private void lead(int b) {
    afterCr = false;
    if (b >= 0xc2 && b <= 0xdf) {
      expected = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      expected = 2;
      lowest = b == 0xe0 ? 0xa0 : 0x80;
      highest = b == 0xed ? 0x9f : 0xbf;
    } else if (b >= 0xf0 && b <= 0xf4) {
      expected = 3;
      lowest = b == 0xf0 ? 0x90 : 0x80;
      highest = b == 0xf4 ? 0x8f : 0xbf;
    } else {
      markBad();
    }
  }

  private void markBad() {
    expected = 0;
    lowest = 0x80;
    highest = 0xbf;
    if (bad++ == 0) {
      firstBadLine = lines;
    }
  }

  /** Ends the text. */
  public void end() {
    if (expected > 0) {
      markBad();
    }
  }

  /** How many characters outside ASCII were well formed. */
  long sequences() {
    return sequences;
  }

  /** How many ill-formed sequences there were. */
  public long bad() {
    return bad;
  }

  /** The line of the first of them, 1 for the first line; 0 if there is none. */
  public long firstBadLine() {
    return firstBadLine;
  }
}
