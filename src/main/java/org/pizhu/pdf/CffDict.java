package org.pizhu.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dictionary of a compact font: operators with the bytes of their operands (Adobe Technical Note 5176, section 4). */
final class CffDict {

  static final int SUBROUTINES = 19;
  static final int PRIVATE = 18;
  static final int CHARSET = 15;
  static final int CHAR_STRINGS = 17;
  static final int BOX = 5;
  /** Operators of two bytes, of which the first is 12. */
  static final int ESCAPE = 12;
  static final int MATRIX = ESCAPE << 8 | 7;
  static final int ROS = ESCAPE << 8 | 30;
  static final int CID_COUNT = ESCAPE << 8 | 34;
  static final int FONTS = ESCAPE << 8 | 36;
  static final int FONT_OF_GLYPH = ESCAPE << 8 | 37;

  private static final int LAST_OPERATOR = 21;
  private static final int SHORT = 28;
  private static final int LONG = 29;
  private static final int REAL = 30;
  private static final int REAL_END = 0xf;

  private final Map<Integer, byte[]> entries = new LinkedHashMap<>();

  /** An empty one. */
  CffDict() {}

  /** The one that stands in some bytes. */
  static CffDict of(ByteBuffer bytes) {
    CffDict dict = new CffDict();
    int from = 0;
    int at = 0;
    while (at < bytes.limit()) {
      int first = bytes.get(at) & 0xff;
      if (first <= LAST_OPERATOR) {
        byte[] operands = new byte[at - from];
        bytes.get(from, operands);
        int operator = first == ESCAPE ? ESCAPE << 8 | bytes.get(at + 1) & 0xff : first;
        dict.entries.put(operator, operands);
        at += first == ESCAPE ? 2 : 1;
        from = at;
      } else {
        at += length(bytes, at, first);
      }
    }
    return dict;
  }

  private static int length(ByteBuffer bytes, int at, int first) {
    if (first == SHORT) {
      return 3;
    }
    if (first == LONG) {
      return 5;
    }
    if (first == REAL) {
      int end = at + 1;
      while ((bytes.get(end) & REAL_END) != REAL_END && (bytes.get(end) >> 4 & REAL_END) != REAL_END) {
        end++;
      }
      return end + 1 - at;
    }
    return first <= 246 ? 1 : 2;
  }

  boolean has(int operator) {
    return entries.containsKey(operator);
  }

  /** The operands of an operator where these are integers; none if it is not there. */
  List<Integer> integers(int operator) {
    List<Integer> values = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(entries.getOrDefault(operator, new byte[0]));
    while (bytes.hasRemaining()) {
      int first = bytes.get() & 0xff;
      if (first == SHORT) {
        values.add((int) bytes.getShort());
      } else if (first == LONG) {
        values.add(bytes.getInt());
      } else if (first <= 246) {
        values.add(first - 139);
      } else {
        int second = bytes.get() & 0xff;
        values.add(first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108);
      }
    }
    return values;
  }

  /** Puts integers, each in five bytes: a dictionary is as long with others. */
  CffDict put(int operator, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(5 * values.length);
    for (int value : values) {
      bytes.put((byte) LONG).putInt(value);
    }
    entries.put(operator, bytes.array());
    return this;
  }

  /** Takes an entry over from another, if that has it. */
  CffDict copy(CffDict other, int operator) {
    byte[] operands = other.entries.get(operator);
    if (operands != null) {
      entries.put(operator, operands);
    }
    return this;
  }

  /** The same without an entry. */
  CffDict without(int operator) {
    CffDict rest = new CffDict();
    rest.entries.putAll(entries);
    rest.entries.remove(operator);
    return rest;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    entries.forEach((operator, operands) -> {
      out.writeBytes(operands);
      if (operator > 0xff) {
        out.write(ESCAPE);
      }
      out.write(operator & 0xff);
    });
    return out.toByteArray();
  }
}
