package org.pizhu.importer.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a file from its bytes. UTF-8 is known by being well formed from the first byte to the last, and is text then even
 * where it is full of control characters, which no story keeps; UTF-16 by its byte order mark or by where its zero bytes stand; GB18030 and
 * Big5 by how much of the text is frequent characters. What is neither is no text.
 */
public final class Encodings {

  /** So many bytes from the first one that is not ASCII are looked at closely. */
  private static final int SAMPLE = 1 << 18;

  private static final int BEGINNING = 1 << 12;

  /** Bytes that are no text are not well-formed by chance with so many characters outside ASCII. */
  private static final int MANY_SEQUENCES = 12;

  private static final int FEW_ZEROS = 8;

  /** So many bytes there are to each of them at least. */
  private static final int LEAST_TEXT_A_ZERO = 20;

  /** How files begin that are no text, whatever follows. */
  private static final List<byte[]> SIGNATURES = List.of(
      bytes("\u0089PNG"), bytes("PK\u0003\u0004"), bytes("SQLite format 3\0"), bytes("GIF8"), bytes("\u00ff\u00d8\u00ff"),
      bytes("%PDF-"), bytes("\u001f\u008b\b"), bytes("\u007fELF"), bytes("Rar!\u001a"), bytes("7z\u00bc\u00af"),
      bytes("\u00d0\u00cf\u0011\u00e0"), bytes("MZ\u0090\0"), bytes("wOF2"), bytes("OggS"), bytes("ID3\u0003"),
      // UTF-32, which no page is in: its mark begins with that of UTF-16, as which it would be read wrongly.
      bytes("\u00ff\u00fe\0\0"));

  private final Utf8Check utf8 = new Utf8Check();
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private long size;
  private long zerosEven;
  private long zerosOdd;
  private long controls;

  /** Takes the next bytes of the file. */
  public void add(byte[] bytes, int length) {
    utf8.add(bytes, length);
    int firstHigh = -1;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b < 0) {
        firstHigh = firstHigh < 0 ? i : firstHigh;
      } else if (b >= ' ') {
        continue;
      } else if (b == 0) {
        if ((size + i) % 2 == 0) {
          zerosEven++;
        } else {
          zerosOdd++;
        }
      } else if (b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        controls++;
      }
    }
    if (head.size() < SAMPLE) {
      head.write(bytes, 0, Math.min(length, SAMPLE - head.size()));
    }
    int from = sample.size() > 0 ? 0 : firstHigh;
    if (from >= 0 && sample.size() < SAMPLE) {
      sample.write(bytes, from, Math.min(length - from, SAMPLE - sample.size()));
    }
    size += length;
  }

  /** How many ill-formed sequences of UTF-8 there were; of use where that is the encoding. */
  public Utf8Check utf8() {
    return utf8;
  }

  /** The encoding of what was taken; none if it is no text. */
  public @Nullable Charset charset() {
    utf8.end();
    byte[] start = head.toByteArray();
    if (SIGNATURES.stream().anyMatch(signature -> startsWith(start, signature))) {
      return null;
    }
    long zeros = zerosEven + zerosOdd;
    if (utf8.bad() == 0 && utf8.sequences() >= MANY_SEQUENCES && 2 * (zeros + controls) <= size) {
      return StandardCharsets.UTF_8;
    }
    Charset wide = utf16(start);
    if (wide != null) {
      CharsetScore score = CharsetScore.of(start, wide);
      return score.isText() ? wide : null;
    }
    // A few zeros in text without other faults are left out later.
    boolean isDamaged = utf8.bad() == 0 && zeros <= FEW_ZEROS && zeros * LEAST_TEXT_A_ZERO <= size;
    if (zeros > size / 200 && !isDamaged || controls > 8 + size / 100) {
      return null;
    }
    if (utf8.bad() == 0 || utf8.sequences() > 4 * utf8.bad()) {
      return StandardCharsets.UTF_8;
    }
    return chinese();
  }

  private @Nullable Charset utf16(byte[] start) {
    if (startsWith(start, new byte[] {(byte) 0xff, (byte) 0xfe})) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, new byte[] {(byte) 0xfe, (byte) 0xff})) {
      return StandardCharsets.UTF_16BE;
    }
    // The tags of a page are ASCII: in UTF-16 every second byte of them is zero. So is the other byte of 一, which is in every text.
    long enough = Math.max(2, size / 100);
    if (zerosOdd > enough && zerosOdd > 2 * zerosEven) {
      return StandardCharsets.UTF_16LE;
    }
    if (zerosEven > enough && zerosEven > 2 * zerosOdd) {
      return StandardCharsets.UTF_16BE;
    }
    return zerosEven + zerosOdd > 2 * enough ? utf16Begun(start) : null;
  }

  /** The same by the beginning alone: where a byte is lost later on, the zero bytes stand otherwise behind it. */
  private static @Nullable Charset utf16Begun(byte[] start) {
    int[] zeros = new int[2];
    int length = Math.min(start.length, BEGINNING);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += start[i] == 0 ? 1 : 0;
    }
    boolean isLittle = zeros[1] > 2 * zeros[0];
    return zeros[0] + zeros[1] <= length / 100 ? null : isLittle ? StandardCharsets.UTF_16LE : zeros[0] > 2 * zeros[1] ? StandardCharsets.UTF_16BE : null;
  }

  private @Nullable Charset chinese() {
    byte[] bytes = sample.toByteArray();
    CharsetScore gb = CharsetScore.of(bytes, CharsetScore.GB18030);
    CharsetScore big5 = CharsetScore.of(bytes, CharsetScore.BIG5);
    CharsetScore better = big5.isBetterThan(gb) ? big5 : gb;
    if (better.isText()) {
      return better.charset();
    }
    // A few stray bytes in a text that is nearly all ASCII, or stories in several encodings.
    return utf8.bad() <= size / 50 || isMixed(bytes) ? StandardCharsets.UTF_8 : null;
  }

  private static boolean isMixed(byte[] bytes) {
    MixedText mixed = MixedText.of(bytes, StandardCharsets.UTF_8);
    return mixed.other() != null && mixed.bad() * 50 <= mixed.text().length();
  }

  private static boolean startsWith(byte[] bytes, byte[] signature) {
    return bytes.length >= signature.length
        && java.util.Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
