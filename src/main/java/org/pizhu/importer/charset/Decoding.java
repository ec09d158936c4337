package org.pizhu.importer.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Decodes bytes of which some may be damaged. An ill-formed sequence becomes one U+FFFD and ends before the next ASCII byte behind its first one,
 * as the decoders of gb18030 and Big5 in the Encoding Standard of WHATWG have it: half a character must not take the tag or the end of the line
 * with it that follows. Those of Java do.
 */
public final class Decoding {

  private static final char UNREADABLE = '\ufffd';

  /** In these no ASCII byte is ever part of a character. */
  private static final Set<Charset> SURE = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

  private Decoding() {}

  /** All of some bytes. */
  public static String of(byte[] bytes, Charset charset) {
    return of(bytes, 0, bytes.length, charset);
  }

  /** Part of some bytes, from the byte {@code from}. */
  public static String of(byte[] bytes, int from, int length, Charset charset) {
    if (Utf16.is(charset)) {
      return Utf16.decode(bytes, from, length, charset);
    }
    String text = new String(bytes, from, length, charset);
    return SURE.contains(charset) || text.indexOf(UNREADABLE) < 0 ? text : carefully(ByteBuffer.wrap(bytes, from, length), charset);
  }

  private static String carefully(ByteBuffer bytes, Charset charset) {
    CharsetDecoder decoder = decoder(charset);
    StringBuilder text = new StringBuilder(bytes.remaining());
    CharBuffer chars = CharBuffer.allocate(1 << 12);
    CoderResult result;
    do {
      result = decoder.decode(bytes, chars, true);
      text.append(chars.flip());
      chars.clear();
      if (result.isError()) {
        text.append(UNREADABLE);
        skip(bytes, result);
      }
    } while (!result.isUnderflow());
    return text.toString();
  }

  /** A decoder that stops at what is damaged. */
  static CharsetDecoder decoder(Charset charset) {
    return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Goes on behind what is damaged.
   *
   * @param bytes stands at the first byte of it
   * @param error what the decoder says of it
   */
  static void skip(ByteBuffer bytes, CoderResult error) {
    int length = error.length();
    // A digit is the second byte of a character of four in GB18030, which may be one that nobody has assigned.
    boolean isWhole = error.isUnmappable() && length > 2;
    if (!isWhole && length > 1 && bytes.get(bytes.position() + 1) >= 0) {
      length = 1;
    }
    bytes.position(bytes.position() + length);
  }
}
