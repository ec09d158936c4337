package org.pizhu.importer.charset;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How much of a file is not of its encoding.
 *
 * @param count how many ill-formed or unassigned sequences there are
 * @param firstLine the line of the first of them, 1 for the first line; 0 if there is none
 */
public record BadCharacters(long count, long firstLine) {

  private static final int CHUNK = 1 << 16;

  /** Reads a stream to its end. */
  public static BadCharacters count(InputStream in, Charset charset) throws IOException {
    return Utf16.is(charset) ? ofUnits(in, charset) : ofBytes(in, charset);
  }

  /** Line by line, as in UTF-16 the end of a line tells that a byte is lost or too many. */
  private static BadCharacters ofUnits(InputStream in, Charset charset) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    BufferedInputStream bytes = new BufferedInputStream(in, CHUNK);
    long count = 0;
    long firstLine = 0;
    long lines = 1;
    int before = -1;
    for (int b = bytes.read(); b >= 0; b = bytes.read()) {
      line.write(b);
      boolean isEnd = charset.equals(StandardCharsets.UTF_16LE)
          ? line.size() > 1 && before == '\n' && b == 0
          : line.size() > 1 && before == 0 && b == '\n';
      before = b;
      if (isEnd) {
        long bad = unreadable(line, charset);
        firstLine = count == 0 && bad > 0 ? lines : firstLine;
        count += bad;
        lines++;
        line.reset();
        before = -1;
      }
    }
    long bad = unreadable(line, charset);
    return new BadCharacters(count + bad, count == 0 && bad > 0 ? lines : firstLine);
  }

  private static long unreadable(ByteArrayOutputStream line, Charset charset) {
    return Decoding.of(line.toByteArray(), charset).chars().filter(c -> c == '\ufffd').count();
  }

  private static BadCharacters ofBytes(InputStream in, Charset charset) throws IOException {
    CharsetDecoder decoder = Decoding.decoder(charset);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    long count = 0;
    long firstLine = 0;
    long lines = 1;
    char last = 0;
    boolean ended = false;
    while (!ended) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, chars, ended);
        for (char c : chars.flip().toString().toCharArray()) {
          lines += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
          last = c;
        }
        chars.clear();
        if (result.isError()) {
          Decoding.skip(bytes, result);
          firstLine = count++ == 0 ? lines : firstLine;
        }
      } while (!result.isUnderflow());
      bytes.compact();
    }
    return new BadCharacters(count, firstLine);
  }
}
