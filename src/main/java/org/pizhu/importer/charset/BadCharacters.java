package org.pizhu.importer.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

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
