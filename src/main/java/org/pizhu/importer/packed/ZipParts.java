package org.pizhu.importer.packed;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.source.FileLook;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a zip file. A file that was cut, and so has lost its directory, is read from its beginning as far as it goes. Parts whose names
 * lead out of the file are left out; nothing is ever written to a disk. No part, and not all of them together, unpack to more than the limits.
 */
public final class ZipParts implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(ZipParts.class);

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int PIECE = 1 << 16;

  private final String file;
  private final FileChannel channel;
  private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();
  private final List<String> outside = new ArrayList<>();
  private final boolean isCut;
  private final long mostUnpacked;
  private long unpacked;

  private ZipParts(String file, FileChannel channel, long mostUnpacked) throws IOException {
    this.file = file;
    this.channel = channel;
    this.mostUnpacked = mostUnpacked;
    ZipDirectory directory = ZipDirectory.of(channel);
    isCut = directory.isCut();
    for (ZipDirectory.Entry entry : directory.entries()) {
      if (PartNames.isOutside(entry.name())) {
        outside.add(entry.name());
      } else {
        entries.putIfAbsent(entry.name(), entry);
      }
    }
  }

  /**
   * Opens a file to look into it.
   *
   * @throws IOException if it can't be read
   */
  public static ZipParts open(Path file) throws IOException {
    return open(file, ImportLimits.MOST);
  }

  /**
   * Opens a file.
   *
   * @param limits how much is taken out of it at most
   * @throws IOException if it can't be read
   */
  public static ZipParts open(Path file, ImportLimits limits) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new ZipParts(FileLook.name(file), channel, limits.unpacked());
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  /** Whether bytes begin a zip file. */
  public static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The names of the parts in their order, with {@code /} between folders. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Says what is wrong with the file as a whole. */
  public void tell(Consumer<Problem> told) {
    if (isCut) {
      told.accept(Problem.of(ProblemKind.FILE_CUT, file));
    }
    outside.forEach(name -> told.accept(Problem.of(ProblemKind.FILE_PART_OUTSIDE, file, name)));
  }

  /**
   * The bytes of a part that is there as it is, without being packed.
   *
   * @return where they begin and end in the file; none if it is packed or is not there
   */
  public long @Nullable [] place(String name) throws IOException {
    ZipDirectory.Entry entry = entries.get(name);
    if (entry == null || entry.method() != STORED || (entry.flags() & ENCRYPTED) != 0) {
      return null;
    }
    long from = ZipDirectory.content(channel, entry);
    return from < 0 ? null : new long[] {from, Math.min(channel.size(), from + entry.packed())};
  }

  /**
   * Reads a part.
   *
   * @param limit the most that is read, in bytes
   * @param told hears what is wrong with it
   * @return none if it is not there, can't be read, or is larger
   */
  public byte @Nullable [] read(String name, int limit, Consumer<Problem> told) {
    ZipDirectory.Entry entry = entries.get(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = stream(entry)) {
      byte[] bytes = in.readNBytes(limit + 1);
      unpacked += bytes.length;
      if (bytes.length > limit || unpacked > mostUnpacked) {
        told.accept(Problem.of(ProblemKind.FILE_PART_TOO_LARGE, file, name, bytes.length > limit ? limit : mostUnpacked));
        return null;
      }
      return bytes;
    } catch (IOException broken) {
      LOG.info("The part {} of {} can't be read", name, file, broken);
      told.accept(Problem.of(ProblemKind.FILE_PART_BROKEN, file, name));
      return null;
    }
  }

  /** A part as a stream, without any limit. */
  public InputStream open(String name) throws IOException {
    ZipDirectory.Entry entry = entries.get(name);
    if (entry == null) {
      throw new EOFException(name);
    }
    return stream(entry);
  }

  private InputStream stream(ZipDirectory.Entry entry) throws IOException {
    long from = ZipDirectory.content(channel, entry);
    boolean readable = from >= 0 && (entry.flags() & ENCRYPTED) == 0 && (entry.method() == STORED || entry.method() == DEFLATED);
    if (!readable) {
      throw new IOException("Method " + entry.method() + ", flags " + entry.flags());
    }
    InputStream packed = new Region(channel, from, from + entry.packed());
    if (entry.method() == STORED) {
      return packed;
    }
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(packed, inflater, PIECE) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A part of a file as a stream. */
  public static final class Region extends InputStream {
    private final FileChannel channel;
    private final long to;
    private long at;

    /**
     * @param from the first byte of the file
     * @param to behind the last one; at most the end of the file counts
     */
    public Region(FileChannel channel, long from, long to) throws IOException {
      this.channel = channel;
      this.at = from;
      this.to = Math.min(to, channel.size());
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at >= to) {
        return -1;
      }
      int read = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, to - at)), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
