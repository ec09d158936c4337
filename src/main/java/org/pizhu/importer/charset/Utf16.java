package org.pizhu.importer.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of UTF-16 in which single bytes are lost or too many: behind such a place every unit would be made of halves of two. The end of a line tells
 * it, which stands across two units then, and in no text stands so by chance: the units around it would be a letter of Gurmukhi or Gujarati
 * (U+0A00 to U+0AFF) and one whose other half is zero. What stands behind that line is read as it was meant, and of the line itself as much as makes
 * sense.
 */
public final class Utf16 {

  private static final char UNREADABLE = '\ufffd';

  private Utf16() {}

  /** Whether an encoding is one of units of two bytes. */
  public static boolean is(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /**
   * Whether the end of a line stands across the units at a place.
   *
   * @param at where a unit begins, with two more bytes behind its first
   */
  public static boolean isAcross(byte[] bytes, int at, Charset charset) {
    byte[] end = charset.equals(StandardCharsets.UTF_16LE) ? new byte[] {'\n', 0} : new byte[] {0, '\n'};
    return bytes[at + 1] == end[0] && bytes[at + 2] == end[1];
  }

  /** Part of some bytes as text; U+FFFD stands where a byte is lost or too many, and for halves of surrogate pairs. */
  static String decode(byte[] bytes, int from, int length, Charset charset) {
    String text = new String(bytes, from, length, charset);
    boolean isSuspect = length % 2 != 0 || text.chars().anyMatch(c -> c >> 8 == '\n');
    return isSuspect ? realigned(bytes, from, from + length, charset) : text;
  }

  private static String realigned(byte[] bytes, int from, int to, Charset charset) {
    StringBuilder text = new StringBuilder();
    int line = from;
    int at = from;
    while (at + 2 < to) {
      boolean isAcross = isAcross(bytes, at, charset);
      int end = isAcross ? at + 3 : at + 2;
      if (isAcross || unit(bytes, at, charset) == '\n') {
        text.append(isAcross ? broken(bytes, line, end, charset) : new String(bytes, line, end - line, charset));
        line = end;
      }
      at = end;
    }
    return text.append((to - line) % 2 == 0 ? new String(bytes, line, to - line, charset) : broken(bytes, line, to, charset)).toString();
  }

  /** A line with a byte lost or too many: parted where most of both sides is what stands in stories. */
  private static String broken(byte[] bytes, int from, int to, Charset charset) {
    int units = (to - from - 1) / 2;
    int likely = 0;
    for (int i = 0; i < units; i++) {
      likely += likely(unit(bytes, from + 1 + 2 * i, charset));
    }
    int most = likely;
    int best = 0;
    for (int i = 0; i < units; i++) {
      likely += likely(unit(bytes, from + 2 * i, charset)) - likely(unit(bytes, from + 1 + 2 * i, charset));
      if (likely > most) {
        most = likely;
        best = i + 1;
      }
    }
    int parted = from + 2 * best;
    return new String(bytes, from, parted - from, charset) + UNREADABLE + new String(bytes, parted + 1, to - parted - 1, charset);
  }

  private static char unit(byte[] bytes, int at, Charset charset) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return (char) (charset.equals(StandardCharsets.UTF_16LE) ? second << 8 | first : first << 8 | second);
  }

  /** How well a character fits into a story: a frequent one twice as well as any that may stand there. */
  private static int likely(char c) {
    boolean may = c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0' || c == '·'
        || c >= 0x2010 && c <= 0x203a || c >= 0x3000 && c <= 0x303f || c >= 0x4e00 && c <= 0x9fff || c >= 0xff01 && c <= 0xff5e;
    return !may ? 0 : c <= '~' || c >= 0xff01 || c <= 0x303f || CharsetScore.isFrequent(c) ? 2 : 1;
  }
}
