package org.pizhu.importer.charset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a piece of a file of which some lines are in another encoding than the rest, as where stories of several crawls were put into one
 * file. In UTF-8 a line is of another encoding if it is ill-formed for the most part; in the Chinese encodings if it is well-formed UTF-8 and
 * reads as Chinese in it. The other encoding is told from all such lines of the piece; lines that no encoding makes a text of stay in that of
 * the file, with U+FFFD for each bad sequence. The same bytes always give the same text.
 *
 * @param text all of it
 * @param other the encoding of the lines that are not in that of the file; null if all lines are
 * @param otherLine the first of them, 0 for the first line of the piece
 * @param bad how many ill-formed or unassigned sequences there are, which stand as U+FFFD
 * @param badLine the line of the first of them, 0 for the first line of the piece
 */
public record MixedText(String text, @Nullable Charset other, long otherLine, long bad, long badLine) {

  private static final char UNREADABLE = '\ufffd';

  /** The least share of frequent characters in Chinese text, as a divisor. */
  private static final int LEAST_FREQUENT = 8;

  /** The largest share of bad sequences in it, as a divisor. */
  private static final int MOST_BAD = 10;

  /** Between them lie the letters of two bytes in UTF-8, from Latin to Arabic: what GBK gives by chance where it is well-formed UTF-8. */
  private static final char FIRST_SHORT = 0x100;
  private static final char LAST_SHORT = 0x7ff;

  /** A line, its end included. */
  private record Line(int from, int to, boolean isOther) {}

  /**
   * Reads a piece.
   *
   * @param charset the encoding of the file
   */
  public static MixedText of(byte[] bytes, Charset charset) {
    boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
    boolean isChinese = charset.equals(CharsetScore.GB18030) || charset.equals(CharsetScore.BIG5);
    String plain = Decoding.of(bytes, charset);
    if (!isChinese && plain.indexOf(UNREADABLE) < 0) {
      return new MixedText(plain, null, 0, 0, 0);
    }
    List<Line> lines = isUtf8 || isChinese ? lines(bytes, isUtf8) : List.of();
    byte[] others = others(bytes, lines);
    Charset other = others.length == 0 ? null : isUtf8 ? chinese(others) : utf8(others, charset);
    return other == null ? counted(plain, bytes, charset) : joined(bytes, lines, charset, other);
  }

  private static List<Line> lines(byte[] bytes, boolean isUtf8) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean isEnd = bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n') || i + 1 == bytes.length;
      if (isEnd) {
        lines.add(new Line(from, i + 1, isOther(java.util.Arrays.copyOfRange(bytes, from, i + 1), isUtf8)));
        from = i + 1;
      }
    }
    return lines;
  }

  private static boolean isOther(byte[] line, boolean isUtf8) {
    Utf8Check check = new Utf8Check();
    check.add(line, line.length);
    check.end();
    if (isUtf8) {
      // As for whole files: a few bad bytes among many good ones are damage, not another encoding.
      return check.bad() > 0 && check.sequences() <= 4 * check.bad();
    }
    return check.bad() == 0 && check.sequences() > 0 && isWide(new String(line, StandardCharsets.UTF_8));
  }

  private static boolean isWide(String line) {
    long narrow = line.chars().filter(c -> c >= FIRST_SHORT && c <= LAST_SHORT).count();
    long wide = line.chars().filter(c -> c > LAST_SHORT).count();
    return wide > narrow;
  }

  private static byte[] others(byte[] bytes, List<Line> lines) {
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    lines.stream().filter(Line::isOther).forEach(line -> others.write(bytes, line.from(), line.to() - line.from()));
    return others.toByteArray();
  }

  private static @Nullable Charset chinese(byte[] others) {
    CharsetScore gb = CharsetScore.of(others, CharsetScore.GB18030);
    CharsetScore big5 = CharsetScore.of(others, CharsetScore.BIG5);
    CharsetScore better = big5.isBetterThan(gb) ? big5 : gb;
    return isChinese(better) ? better.charset() : null;
  }

  private static @Nullable Charset utf8(byte[] others, Charset own) {
    CharsetScore read = CharsetScore.of(others, StandardCharsets.UTF_8);
    return isChinese(read) && read.isBetterThan(CharsetScore.of(others, own)) ? StandardCharsets.UTF_8 : null;
  }

  /** Of few characters more is asked than of whole files, where there is nothing else that they could be; a damaged line may be among them. */
  private static boolean isChinese(CharsetScore score) {
    return score.frequent() > 0 && score.frequent() * LEAST_FREQUENT >= score.characters() && score.bad() * MOST_BAD <= score.characters();
  }

  private static MixedText counted(String text, byte[] bytes, Charset charset) {
    BadCharacters found = text.indexOf(UNREADABLE) < 0 ? new BadCharacters(0, 0) : bad(bytes, 0, bytes.length, charset);
    return new MixedText(text, null, 0, found.count(), Math.max(0, found.firstLine() - 1));
  }

  private static MixedText joined(byte[] bytes, List<Line> lines, Charset charset, Charset other) {
    StringBuilder text = new StringBuilder(bytes.length);
    long otherLine = -1;
    long bad = 0;
    long badLine = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Charset of = line.isOther() ? other : charset;
      String read = Decoding.of(bytes, line.from(), line.to() - line.from(), of);
      text.append(read);
      otherLine = otherLine < 0 && line.isOther() ? i : otherLine;
      if (read.indexOf(UNREADABLE) >= 0) {
        badLine = bad == 0 ? i : badLine;
        bad += bad(bytes, line.from(), line.to(), of).count();
      }
    }
    return new MixedText(text.toString(), other, otherLine, bad, badLine);
  }

  private static BadCharacters bad(byte[] bytes, int from, int to, Charset charset) {
    try {
      return BadCharacters.count(new ByteArrayInputStream(bytes, from, to - from), charset);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
