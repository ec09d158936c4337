package org.pizhu.importer.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.CharsetScore;
import org.pizhu.importer.charset.Utf8Check;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in a tar, as POSIX.1-1988 (ustar) and POSIX.1-2001 (pax, for long names) and GNU tar (type L, and sizes in base 256) write it. Read
 * from front to back. Links, devices and names that lead out of it are passed over.
 */
public final class TarParts {

  private static final Logger LOG = LoggerFactory.getLogger(TarParts.class);

  /** Everything in a tar begins at a multiple of this, in bytes. */
  public static final int BLOCK = 512;

  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX = 155;
  /** In bytes: no name is longer. */
  private static final int LONGEST_NAME = 1 << 16;

  private final Path file;
  private final ImportLimits limits;
  private final Consumer<Problem> told;
  private long unpacked;

  /**
   * @param limits what is over them is left out
   * @param told hears what can't be read; the rest is
   */
  public TarParts(Path file, ImportLimits limits, Consumer<Problem> told) {
    this.file = file;
    this.limits = limits;
    this.told = told;
  }

  /** Whether bytes begin a tar: the first head says how its bytes add up. */
  public static boolean isTar(byte[] head) {
    return head.length >= BLOCK && hasSum(head);
  }

  private static boolean hasSum(byte[] head) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? ' ' : head[i] & 0xff;
    }
    return number(head, SUM_AT, SUM_LENGTH) == sum && head[0] != 0;
  }

  /** Gives each file. What is broken ends it: what follows has no place then. */
  public void each(InputStream in, Progress progress, PictureVisitor visitor) {
    try {
      String longName = null;
      byte[] head = in.readNBytes(BLOCK);
      while (head.length == BLOCK && head[0] != 0 && !progress.isCancelled()) {
        long size = number(head, SIZE_AT, 12);
        if (size < 0 || !hasSum(head)) {
          told.accept(Problem.of(ProblemKind.FILE_PART_BROKEN, FileLook.name(file), longName == null ? name(head) : longName));
          return;
        }
        char type = (char) head[TYPE_AT];
        if (type == 'L' || type == 'x') {
          byte[] words = in.readNBytes((int) Math.min(size, LONGEST_NAME));
          in.skipNBytes(padded(size) - words.length);
          longName = type == 'L' ? text(words, 0, words.length) : path(words, longName);
        } else {
          part(in, longName == null ? name(head) : longName, type, size, visitor);
          longName = type == 'g' ? longName : null;
        }
        head = in.readNBytes(BLOCK);
      }
      if (head.length > 0 && head.length < BLOCK) {
        told.accept(Problem.of(ProblemKind.FILE_CUT, FileLook.name(file)));
      }
    } catch (Unpacking.TooMuch bomb) {
      told.accept(Problem.of(ProblemKind.FILE_UNPACKS_TOO_MUCH, FileLook.name(file), bomb.limit()));
    } catch (IOException broken) {
      LOG.info("{} ends before it should", file, broken);
      told.accept(Problem.of(ProblemKind.FILE_CUT, FileLook.name(file)));
    }
  }

  private void part(InputStream in, String written, char type, long size, PictureVisitor visitor) throws IOException {
    // As a tar of «.» has it.
    String name = written.startsWith("./") ? written.substring(2) : written;
    Part part = new Part(in, name, size);
    boolean isFile = type == '0' || type == 0 || type == '7';
    if (isFile && !name.endsWith("/") && size > 0) {
      if (PartNames.isOutside(name)) {
        told.accept(Problem.of(ProblemKind.FILE_PART_OUTSIDE, FileLook.name(file), name));
      } else {
        visitor.file(name, part);
      }
    }
    part.pass();
  }

  /** What is in one file, which can be read while the tar stands there. */
  private final class Part implements PictureVisitor.Content {
    private final InputStream in;
    private final String name;
    private final long size;
    private long read;

    Part(InputStream in, String name, long size) {
      this.in = in;
      this.name = name;
      this.size = size;
    }

    @Override
    public byte @Nullable [] read() {
      unpacked += size;
      if (size > limits.picture() || unpacked > limits.unpacked()) {
        told.accept(Problem.of(
            ProblemKind.FILE_PART_TOO_LARGE, FileLook.name(file), name, size > limits.picture() ? limits.picture() : limits.unpacked()));
        return null;
      }
      try {
        byte[] bytes = in.readNBytes((int) size);
        read = bytes.length;
        return bytes.length == size ? bytes : null;
      } catch (IOException broken) {
        LOG.info("{} can't be read from {}", name, file, broken);
        return null;
      }
    }

    void pass() throws IOException {
      in.skipNBytes(padded(size) - read);
    }
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static String name(byte[] head) {
    String name = text(head, 0, NAME);
    boolean isUstar = text(head, MAGIC_AT, 5).equals("ustar");
    String prefix = isUstar && head[MAGIC_AT + 5] == 0 ? text(head, PREFIX_AT, PREFIX) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** Up to the first zero byte. */
  private static String text(byte[] bytes, int from, int length) {
    int to = from;
    while (to < from + length && bytes[to] != 0) {
      to++;
    }
    byte[] name = Arrays.copyOfRange(bytes, from, to);
    Utf8Check check = new Utf8Check();
    check.add(name, name.length);
    check.end();
    Charset charset = check.bad() == 0 ? StandardCharsets.UTF_8 : CharsetScore.GB18030;
    return new String(name, charset);
  }

  /** The path of a pax head, whose lines are «length key=value», the length in bytes of the whole line. */
  private static @Nullable String path(byte[] lines, @Nullable String otherwise) {
    int at = 0;
    while (at < lines.length) {
      int space = at;
      int length = 0;
      while (space < lines.length && lines[space] >= '0' && lines[space] <= '9' && length < LONGEST_NAME) {
        length = 10 * length + lines[space++] - '0';
      }
      if (length <= space - at || at + length > lines.length) {
        return otherwise;
      }
      String line = new String(lines, space + 1, Math.max(0, at + length - space - 2), StandardCharsets.UTF_8);
      if (line.startsWith("path=")) {
        return line.substring("path=".length());
      }
      at += length;
    }
    return otherwise;
  }

  /** A number in octal digits, or in base 256 where the first bit is set; below 0 if it is none. */
  private static long number(byte[] bytes, int at, int length) {
    if ((bytes[at] & 0x80) != 0) {
      long number = bytes[at] & 0x3f;
      for (int i = 1; i < length; i++) {
        if (number > Long.MAX_VALUE >> 9) {
          return -1;
        }
        number = number << 8 | bytes[at + i] & 0xff;
      }
      return number;
    }
    String digits = new String(bytes, at, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    return digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : -1;
  }
}
