package org.pizhu.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The program of an outline without calls of subroutines (Adobe Technical Note 5177): what these say stands where they were called, and a part of a
 * font needs none of them.
 */
final class PlainOutline {

  private static final int DEEPEST = 10;
  private static final int MOST_OPERANDS = 513;
  private static final int MOST_BYTES = 1 << 16;

  private static final int H_STEM = 1;
  private static final int V_STEM = 3;
  private static final int CALL_LOCAL = 10;
  private static final int RETURN = 11;
  private static final int ESCAPE = 12;
  private static final int END = 14;
  private static final int H_STEM_HM = 18;
  private static final int HINT_MASK = 19;
  private static final int COUNTER_MASK = 20;
  private static final int V_STEM_HM = 23;
  private static final int SHORT = 28;
  private static final int CALL_GLOBAL = 29;
  private static final int FIRST_FLEX = 34;
  private static final int LAST_FLEX = 37;

  private final CffIndex global;
  private final CffIndex local;
  private byte[] out = new byte[256];
  private int length;
  private final int[] starts = new int[MOST_OPERANDS];
  private final int[] values = new int[MOST_OPERANDS];
  private int operands;
  private int stems;
  private boolean isEnded;

  private PlainOutline(CffIndex global, CffIndex local) {
    this.global = global;
    this.local = local;
  }

  /**
   * Of a program.
   *
   * @param global subroutines of the whole font
   * @param local those of the part of the font that the glyph belongs to
   * @throws IOException if it calculates, which fonts of today don't, or is not one
   */
  static byte[] of(ByteBuffer program, CffIndex global, CffIndex local) throws IOException {
    PlainOutline plain = new PlainOutline(global, local);
    plain.run(program, 0);
    return Arrays.copyOf(plain.out, plain.length);
  }

  private void run(ByteBuffer program, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("Subroutines in one another");
    }
    while (program.hasRemaining() && !isEnded) {
      int first = program.get() & 0xff;
      if (first == SHORT || first >= 32) {
        number(program, first);
      } else if (first == CALL_LOCAL || first == CALL_GLOBAL) {
        run(called(first == CALL_LOCAL ? local : global), depth + 1);
      } else if (first == RETURN) {
        return;
      } else {
        operator(program, first);
      }
    }
  }

  private void number(ByteBuffer program, int first) throws IOException {
    if (operands == MOST_OPERANDS) {
      throw new IOException("Too many operands");
    }
    starts[operands] = length;
    write(first);
    int more = first == SHORT ? 2 : first == 255 ? 4 : first >= 247 ? 1 : 0;
    int value = 0;
    for (int i = 0; i < more; i++) {
      int next = program.get() & 0xff;
      write(next);
      value = value << 8 | next;
    }
    values[operands++] = first == SHORT ? (short) value : first == 255 ? value >> 16
        : first < 247 ? first - 139 : first < 251 ? (first - 247) * 256 + value + 108 : -(first - 251) * 256 - value - 108;
  }

  /** The subroutine whose number, less a bias that goes by how many there are, was written last; that is taken back. */
  private ByteBuffer called(CffIndex subroutines) throws IOException {
    if (operands == 0) {
      throw new IOException("A call of nothing");
    }
    operands--;
    length = starts[operands];
    int bias = subroutines.count() < 1240 ? 107 : subroutines.count() < 33900 ? 1131 : 32768;
    return subroutines.get(values[operands] + bias);
  }

  private void operator(ByteBuffer program, int first) throws IOException {
    write(first);
    switch (first) {
      case H_STEM, V_STEM, H_STEM_HM, V_STEM_HM -> stems += operands / 2;
      case HINT_MASK, COUNTER_MASK -> {
        // Stems may be named before a mask without an operator of their own.
        stems += operands / 2;
        for (int i = 0; i < (stems + 7) / 8; i++) {
          write(program.get());
        }
      }
      case ESCAPE -> {
        int second = program.get() & 0xff;
        if (second < FIRST_FLEX || second > LAST_FLEX) {
          throw new IOException("An outline that calculates");
        }
        write(second);
      }
      case END -> isEnded = true;
      default -> {
        // A movement, a line or a curve.
      }
    }
    operands = 0;
  }

  private void write(int value) throws IOException {
    if (length == MOST_BYTES) {
      throw new IOException("An outline without an end");
    }
    if (length == out.length) {
      out = Arrays.copyOf(out, 2 * length);
    }
    out[length++] = (byte) value;
  }
}
