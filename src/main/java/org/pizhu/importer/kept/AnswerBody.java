package org.pizhu.importer.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server answered, without compression. Crawlers unpack a body and keep the header that says it is packed, pack it and don't say so, or
 * stop in the middle: what the bytes are counts, and they are read as far as they go.
 *
 * @param bytes what came out, at most one byte more than was asked for
 * @param isCut whether its end is missing
 */
record AnswerBody(byte[] bytes, boolean isCut) {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerBody.class);

  private static final int HEAD = 1024;
  private static final int PIECE = 1 << 14;

  private static final Set<String> SAY_NOTHING = Set.of(
      "", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown", "content/unknown");

  private static final Pattern MARKUP =
      Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,500}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A step of unpacking. */
  private interface Unpacker {
    InputStream open(InputStream packed) throws IOException;
  }

  /**
   * Reads a body.
   *
   * @param in the body as it was sent, without chunks
   * @param encodings the headers {@code Content-Encoding} in their order
   * @param largest the limit, in bytes
   * @throws IOException if nothing can be read of it
   */
  static AnswerBody read(InputStream in, List<String> encodings, int largest) throws IOException {
    AnswerBody body = part(in, largest);
    List<String> steps = new ArrayList<>();
    encodings.forEach(header -> steps.addAll(List.of(header.toLowerCase(Locale.ROOT).split("\\s*,\\s*"))));
    Collections.reverse(steps);
    for (String step : steps) {
      body = body.isMarkup() ? body : body.unpacked(step.strip(), largest);
    }
    return body.isGzip() ? body.unpacked("gzip", largest) : body;
  }

  /** The media type, as its bytes tell where the server said nothing of use; in small letters, without parameters. */
  String type(String said) {
    if (!SAY_NOTHING.contains(said)) {
      return said;
    }
    if (isMarkup()) {
      return "text/html";
    }
    boolean isPicture = begins(0, 0xff, 0xd8, 0xff) || begins(0, 0x89, 'P', 'N', 'G') || begins(0, 'G', 'I', 'F', '8')
        || begins(0, 'R', 'I', 'F', 'F') && begins(8, 'W', 'E', 'B', 'P') || begins(4, 'f', 't', 'y', 'p', 'a', 'v', 'i', 'f');
    return isPicture ? "image/*" : said;
  }

  /** Whether a type tells nothing of what the bytes are. */
  static boolean saysNothing(String type) {
    return SAY_NOTHING.contains(type);
  }

  private boolean isMarkup() {
    return MARKUP.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)).find();
  }

  private boolean isGzip() {
    return begins(0, 0x1f, 0x8b, 8);
  }

  private boolean begins(int at, int... with) {
    boolean begins = bytes.length >= at + with.length;
    for (int i = 0; begins && i < with.length; i++) {
      begins = (bytes[at + i] & 0xff) == with[i];
    }
    return begins;
  }

  private AnswerBody unpacked(String encoding, int largest) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> isGzip() ? unpacked(GZIPInputStream::new, largest) : this;
      case "deflate" -> unpacked(
          isZlib() ? InflaterInputStream::new : packed -> new InflaterInputStream(packed, new Inflater(true)), largest);
      case "br" -> unpacked(BrotliInputStream::new, largest);
      case "zstd" -> {
        if (begins(0, 0x28, 0xb5, 0x2f, 0xfd)) {
          throw new IOException("Zstandard is not read");
        }
        yield this;
      }
      default -> this;
    };
  }

  private boolean isZlib() {
    return bytes.length > 1 && (bytes[0] & 0xf) == 8 && ((bytes[0] & 0xff) * 256 + (bytes[1] & 0xff)) % 31 == 0;
  }

  /** What can't be unpacked at all is not packed, whatever was said of it. */
  private AnswerBody unpacked(Unpacker unpacker, int largest) {
    try (InputStream in = unpacker.open(new ByteArrayInputStream(bytes))) {
      AnswerBody inner = part(in, largest);
      return new AnswerBody(inner.bytes, inner.isCut || isCut);
    } catch (IOException | RuntimeException notPacked) {
      LOG.debug("A body is not packed as it says", notPacked);
      return this;
    }
  }

  private static AnswerBody part(InputStream in, int largest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      int got = in.read(piece, 0, Math.min(PIECE, largest + 1));
      while (got > 0) {
        out.write(piece, 0, got);
        got = in.read(piece, 0, Math.min(PIECE, largest + 1 - out.size()));
      }
      return new AnswerBody(out.toByteArray(), false);
    } catch (IOException broken) {
      if (out.size() == 0) {
        throw broken;
      }
      LOG.info("A body ends after {} bytes", out.size(), broken);
      return new AnswerBody(out.toByteArray(), true);
    }
  }
}
