package org.pizhu.importer.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.CharsetScore;
import org.pizhu.importer.charset.Utf8Check;
import org.pizhu.importer.source.Limits;
import org.pizhu.model.ImportLimits;

/**
 * Where the parts of a zip file are, by its directory (APPNOTE 6.3.10), or, where that is missing, by the heads of the parts one after the other.
 *
 * @param entries the parts, in the order of the directory
 * @param isCut whether the directory is missing
 */
record ZipDirectory(List<Entry> entries, boolean isCut) {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int DESCRIPTOR = 0x08074b50;

  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long UNKNOWN_32 = 0xffffffffL;

  /** In bytes: no directory of as many parts as are read is larger. */
  private static final long LARGEST_DIRECTORY = 64L << 20;

  private static final int HAS_DESCRIPTOR = 8;
  private static final int IS_UTF_8 = 1 << 11;
  private static final int DEFLATED = 8;

  /**
   * A part.
   *
   * @param packed how many bytes it takes
   * @param head where its head is in the file
   */
  record Entry(String name, int method, int flags, long packed, long head) {}

  static ZipDirectory of(FileChannel channel) throws IOException {
    List<Entry> listed = listed(channel);
    return listed == null ? new ZipDirectory(met(channel), true) : new ZipDirectory(listed, false);
  }

  /** Where the content of a part begins; below 0 if its head is not there. */
  static long content(FileChannel channel, Entry entry) throws IOException {
    ByteBuffer head = read(channel, entry.head(), LOCAL_SIZE);
    return head.remaining() < LOCAL_SIZE || head.getInt(0) != LOCAL
        ? -1 : entry.head() + LOCAL_SIZE + unsigned(head, 26) + unsigned(head, 28);
  }

  private static @Nullable List<Entry> listed(FileChannel channel) throws IOException {
    long size = channel.size();
    int length = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
    ByteBuffer tail = read(channel, size - length, length);
    for (int at = tail.remaining() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        long end = size - length + at;
        List<Entry> entries = listed(channel, end, tail.getInt(at + 12) & UNKNOWN_32, tail.getInt(at + 16) & UNKNOWN_32);
        if (entries != null) {
          return entries;
        }
      }
    }
    return null;
  }

  private static @Nullable List<Entry> listed(FileChannel channel, long end, long size, long offset) throws IOException {
    long length = size;
    long start = offset;
    long before = end;
    ByteBuffer locator = end < 20 ? ByteBuffer.allocate(0) : read(channel, end - 20, 20);
    if (locator.remaining() == 20 && locator.getInt(0) == LOCATOR_64) {
      ByteBuffer end64 = read(channel, locator.getLong(8), 56);
      if (end64.remaining() == 56 && end64.getInt(0) == END_64) {
        length = end64.getLong(40);
        start = end64.getLong(48);
        before = locator.getLong(8);
      }
    }
    // Something may stand before the first part, such as a program that unpacks.
    long shift = before - length - start;
    if (length < 0 || length > LARGEST_DIRECTORY || start < 0 || shift < 0) {
      return null;
    }
    ByteBuffer directory = read(channel, start + shift, (int) length);
    List<Entry> entries = new ArrayList<>();
    while (directory.remaining() >= CENTRAL_SIZE && directory.getInt(directory.position()) == CENTRAL
        && entries.size() < Limits.PACKED_FILES) {
      Entry entry = central(directory, shift);
      if (entry == null) {
        return null;
      }
      entries.add(entry);
    }
    return directory.remaining() > 0 && entries.size() < Limits.PACKED_FILES ? null : entries;
  }

  private static @Nullable Entry central(ByteBuffer directory, long shift) {
    int at = directory.position();
    int nameLength = unsigned(directory, at + 28);
    int extraLength = unsigned(directory, at + 30);
    int next = at + CENTRAL_SIZE + nameLength + extraLength + unsigned(directory, at + 32);
    if (next > directory.limit()) {
      return null;
    }
    int flags = unsigned(directory, at + 8);
    long packed = directory.getInt(at + 20) & UNKNOWN_32;
    long size = directory.getInt(at + 24) & UNKNOWN_32;
    long head = directory.getInt(at + 42) & UNKNOWN_32;
    int extra = at + CENTRAL_SIZE + nameLength;
    for (int end = extra + extraLength; extra + 4 <= end; extra += 4 + unsigned(directory, extra + 2)) {
      int value = extra + 4;
      int valueEnd = Math.min(end, value + unsigned(directory, extra + 2));
      if (unsigned(directory, extra) == 1) {
        value += size == UNKNOWN_32 ? 8 : 0;
        if (packed == UNKNOWN_32 && value + 8 <= valueEnd) {
          packed = directory.getLong(value);
          value += 8;
        }
        if (head == UNKNOWN_32 && value + 8 <= valueEnd) {
          head = directory.getLong(value);
        }
      }
    }
    String name = name(directory, at + CENTRAL_SIZE, nameLength, flags);
    Entry entry = new Entry(name, unsigned(directory, at + 10), flags, Math.max(0, packed), Math.max(0, head + shift));
    directory.position(next);
    return entry;
  }

  /** The parts that can be met from the beginning of the file on. */
  private static List<Entry> met(FileChannel channel) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long at = 0;
    while (at >= 0 && entries.size() < Limits.PACKED_FILES) {
      ByteBuffer head = read(channel, at, LOCAL_SIZE);
      if (head.remaining() < LOCAL_SIZE || head.getInt(0) != LOCAL) {
        break;
      }
      int nameLength = unsigned(head, 26);
      int flags = unsigned(head, 6);
      int method = unsigned(head, 8);
      long from = at + LOCAL_SIZE + nameLength + unsigned(head, 28);
      long packed = head.getInt(18) & UNKNOWN_32;
      boolean known = packed != UNKNOWN_32 && (packed > 0 || (flags & HAS_DESCRIPTOR) == 0);
      if (!known) {
        packed = method == DEFLATED ? inflated(channel, from) : -1;
      }
      long length = packed < 0 ? Math.max(0, channel.size() - from) : packed;
      ByteBuffer name = read(channel, at + LOCAL_SIZE, nameLength);
      entries.add(new Entry(name(name, 0, name.remaining(), flags), method, flags, length, at));
      at = packed < 0 ? -1 : behindDescriptor(channel, from + packed, flags);
    }
    return entries;
  }

  private static long behindDescriptor(FileChannel channel, long at, int flags) throws IOException {
    if ((flags & HAS_DESCRIPTOR) == 0) {
      return at;
    }
    ByteBuffer descriptor = read(channel, at, 4);
    return at + (descriptor.remaining() == 4 && descriptor.getInt(0) == DESCRIPTOR ? 16 : 12);
  }

  /** How many bytes a deflated part takes that doesn't say; below 0 if it has no end. */
  private static long inflated(FileChannel channel, long from) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] out = new byte[1 << 16];
    try {
      long at = from;
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          ByteBuffer in = read(channel, at, 1 << 16);
          if (!in.hasRemaining()) {
            return -1;
          }
          at += in.remaining();
          inflater.setInput(in.array(), 0, in.remaining());
        }
        inflater.inflate(out);
        if (inflater.getBytesWritten() > ImportLimits.MOST.unpacked() || inflater.needsDictionary()) {
          return -1;
        }
      }
      return inflater.getBytesRead();
    } catch (DataFormatException broken) {
      // What is broken has no end that could be found; it is told when it is read.
      return -1;
    } finally {
      inflater.end();
    }
  }

  private static String name(ByteBuffer bytes, int at, int length, int flags) {
    byte[] name = new byte[length];
    bytes.get(at, name);
    Utf8Check check = new Utf8Check();
    check.add(name, length);
    check.end();
    Charset charset = (flags & IS_UTF_8) != 0 || check.bad() == 0 ? StandardCharsets.UTF_8 : CharsetScore.GB18030;
    return new String(name, charset).replace('\\', '/');
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int read = at < 0 ? -1 : 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, at + bytes.position());
    }
    return bytes.flip();
  }
}
