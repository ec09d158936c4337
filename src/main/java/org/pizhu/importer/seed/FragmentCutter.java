package org.pizhu.importer.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.charset.Utf16;
import org.pizhu.text.WhiteSpace;

/**
 * Cuts a stream of bytes after each line that holds nothing but an asterisk. Works on bytes: in UTF-8, GB18030 and Big5 no byte of a
 * longer character is a line break or an asterisk; UTF-16 is read by units.
 */
final class FragmentCutter {

  /** A separator with so much white space around it is none. */
  private static final int LONGEST_SEPARATOR = 512;

  /** Most files are small, and the collector takes large arrays ill: what is read at once begins small and doubles. */
  private static final int FIRST_CHUNK = 1 << 14;

  private static final int CHUNK = 1 << 18;

  /**
   * A cut piece.
   *
   * @param bytes the piece
   * @param lines how many line ends it holds
   * @param separated whether it ends with a separator
   * @param large whether it is part of a fragment above the limit
   * @param last whether the fragment ends with it
   */
  record Cut(byte[] bytes, long lines, boolean separated, boolean large, boolean last) {}

  private final InputStream in;
  private final Charset charset;
  private final int unit;
  private final int low;
  private final int limit;

  private int chunk = FIRST_CHUNK;
  private byte[] buffer = new byte[2 * FIRST_CHUNK];
  private int start;
  private int line;
  private int searched;
  private int end;
  private long lines;
  private boolean ended;
  private boolean large;
  private boolean midLine;

  /**
   * @param charset one of those of {@link Encodings}
   * @param limit fragments with more bytes come in several pieces
   */
  FragmentCutter(InputStream in, Charset charset, int limit) {
    this.in = in;
    this.charset = charset;
    this.limit = limit;
    boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    unit = wide ? 2 : 1;
    low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
  }

  /** The next piece; none at the end of the stream. */
  @Nullable Cut next() throws IOException {
    while (true) {
      int lineEnd = lineEnd();
      if (lineEnd >= 0) {
        boolean separator = !midLine && isSeparator(line, lineEnd);
        line = lineEnd;
        searched = lineEnd;
        lines++;
        midLine = false;
        if (separator) {
          return cut(lineEnd, true);
        }
      } else if (ended) {
        boolean separator = !midLine && isSeparator(line, end);
        return start == end ? null : cut(end, separator);
      } else if (end - start > limit && end > piece()) {
        large = true;
        midLine |= line == start;
        return cut(piece(), false);
      } else {
        fill();
      }
    }
  }

  /** Where a piece of a large fragment ends: after its last whole line, or in the middle of a line that is larger than the limit. */
  private int piece() {
    return line > start ? line : start + limit / unit * unit;
  }

  /** How many bytes are held at the most. */
  int capacity() {
    return buffer.length;
  }

  private Cut cut(int to, boolean separated) {
    boolean last = separated || ended && to == end;
    large |= to - start > limit;
    Cut cut = new Cut(Arrays.copyOfRange(buffer, start, to), lines, separated, large, last);
    start = to;
    line = Math.max(line, to);
    searched = Math.max(searched, to);
    lines = 0;
    large &= !separated;
    return cut;
  }

  private void fill() throws IOException {
    if (start > 0 && buffer.length - end < chunk) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      line -= start;
      searched -= start;
      start = 0;
    }
    if (buffer.length - end < chunk) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + chunk));
    }
    int read = in.read(buffer, end, chunk);
    if (read < 0) {
      ended = true;
    } else {
      end += read;
    }
    chunk = Math.min(CHUNK, 2 * chunk);
  }

  /** Where the line ends that was begun, its line end included; -1 if more bytes are needed to tell. */
  private int lineEnd() {
    for (int i = searched; i + unit <= end; i += unit) {
      int c = at(i);
      if (c == '\n') {
        return i + unit;
      }
      if (unit == 2 && (i + 2 < end ? Utf16.isAcross(buffer, i, charset) : !ended)) {
        // A byte is lost or too many before it; or one more byte has to tell.
        searched = i;
        return i + 2 < end ? i + 3 : -1;
      }
      if (c == '\r') {
        if (i + 2 * unit <= end) {
          return at(i + unit) == '\n' ? i + 2 * unit : i + unit;
        }
        searched = i;
        return ended ? i + unit : -1;
      }
    }
    searched = Math.max(searched, end - (end - searched) % unit);
    return -1;
  }

  /** The character at an offset if it is ASCII; else something that is no line end. */
  private int at(int offset) {
    if (unit == 1) {
      return buffer[offset];
    }
    return buffer[offset + 1 - low] == 0 ? buffer[offset + low] : -1;
  }

  private boolean isSeparator(int from, int to) {
    if (to - from > LONGEST_SEPARATOR) {
      return false;
    }
    boolean found = false;
    for (int i = from; i + unit <= to; i += unit) {
      int c = at(i);
      // After a high byte it may be the second half of a character: U+3000 in Big5 ends with 0x40.
      boolean half = unit == 1 && i > from && buffer[i - 1] < 0;
      if (c > ' ' && c != '*' && !half) {
        return false;
      }
      found |= c == '*';
    }
    return found && WhiteSpace.fold(new String(buffer, from, to - from, charset)).equals("*");
  }
}
