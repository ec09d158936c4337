package org.pizhu.pdf;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A font with PostScript outlines in its file, or in a collection of several (ISO/IEC 14496-22, «Organization of an OpenType font»). Nothing but
 * what is asked for is read: such files have twenty million bytes.
 */
final class OpenTypeFile implements Closeable {

  private static final int COLLECTION = 0x74746366;
  private static final int POSTSCRIPT = 0x4f54544f;
  private static final int MOST_FACES = 64;
  private static final int MOST_TABLES = 256;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int WINDOWS = 3;
  /** How the names of fonts for simplified Chinese end before their weight: {@code NotoSerifCJKsc-Regular}, {@code SourceHanSansSC-Regular}. */
  private static final String SIMPLIFIED = "sc-";

  private final FileChannel channel;
  private final Map<String, long[]> tables;
  private final String name;

  private OpenTypeFile(FileChannel channel, Map<String, long[]> tables) throws IOException {
    this.channel = channel;
    this.tables = tables;
    name = postScriptName(table("name"));
  }

  /**
   * Opens a font; of a collection the one for simplified Chinese, or the first.
   *
   * @throws IOException if it can't be read, or has no PostScript outlines
   */
  static OpenTypeFile open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return opened(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new IOException("No font with PostScript outlines: " + path, e);
    }
  }

  /**
   * Whether the outlines of a font, of a collection those of its first, are PostScript ones.
   *
   * @throws IOException if it can't be read, or is no font
   */
  static boolean isPostScript(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      ByteBuffer head = read(channel, 0, 16);
      long first = head.getInt(0) == COLLECTION ? head.getInt(12) & 0xffffffffL : 0;
      return read(channel, first, 4).getInt(0) == POSTSCRIPT;
    }
  }

  private static OpenTypeFile opened(FileChannel channel) throws IOException {
    ByteBuffer head = read(channel, 0, 12);
    if (head.getInt(0) != COLLECTION) {
      return new OpenTypeFile(channel, tables(channel, 0));
    }
    int faces = Math.min(MOST_FACES, head.getInt(8));
    ByteBuffer places = read(channel, 12, 4 * faces);
    OpenTypeFile first = null;
    for (int i = 0; i < faces; i++) {
      OpenTypeFile face = new OpenTypeFile(channel, tables(channel, places.getInt(4 * i) & 0xffffffffL));
      if (face.name.toLowerCase(Locale.ROOT).contains(SIMPLIFIED) && !face.name.contains("Mono")) {
        return face;
      }
      first = first == null ? face : first;
    }
    if (first == null) {
      throw new IOException("An empty collection");
    }
    return first;
  }

  private static Map<String, long[]> tables(FileChannel channel, long at) throws IOException {
    ByteBuffer head = read(channel, at, 12);
    if (head.getInt(0) != POSTSCRIPT) {
      throw new IOException("Not PostScript outlines");
    }
    int count = Math.min(MOST_TABLES, head.getShort(4));
    ByteBuffer records = read(channel, at + 12, 16 * count);
    Map<String, long[]> tables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      records.get(16 * i, tag);
      tables.put(
          new String(tag, StandardCharsets.ISO_8859_1),
          new long[] {records.getInt(16 * i + 8) & 0xffffffffL, records.getInt(16 * i + 12) & 0xffffffffL});
    }
    return tables;
  }

  /** Big-endian bytes, as all of such a file. */
  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    if (length < 0 || at < 0 || at + length > channel.size()) {
      throw new EOFException("Font cut off");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("Font cut off");
      }
    }
    return bytes.flip();
  }

  private static String postScriptName(ByteBuffer names) {
    int count = names.getShort(2) & 0xffff;
    int strings = names.getShort(4) & 0xffff;
    for (int i = 0; i < count; i++) {
      int record = 6 + 12 * i;
      if (names.getShort(record + 6) == POSTSCRIPT_NAME) {
        byte[] bytes = new byte[names.getShort(record + 8) & 0xffff];
        names.get(strings + (names.getShort(record + 10) & 0xffff), bytes);
        boolean isWide = names.getShort(record) == WINDOWS;
        return new String(bytes, isWide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9-]", "");
      }
    }
    return "Font";
  }

  /** Its PostScript name, of letters, digits and hyphens. */
  String name() {
    return name;
  }

  /**
   * All of a table.
   *
   * @throws IOException if it is not there or can't be read
   */
  ByteBuffer table(String tag) throws IOException {
    long[] table = place(tag);
    return read(channel, table[0], Math.toIntExact(table[1]));
  }

  /** Some bytes of a table. */
  ByteBuffer part(String tag, long from, int length) throws IOException {
    long[] table = place(tag);
    if (from < 0 || from + length > table[1]) {
      throw new EOFException("Table cut off");
    }
    return read(channel, table[0] + from, length);
  }

  private long[] place(String tag) throws IOException {
    long[] table = tables.get(tag);
    if (table == null) {
      throw new IOException("No table " + tag);
    }
    return table;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
