package org.pizhu.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait to be written elsewhere: the newest in memory, more of them in a temporary file, which is gone when this is closed. For one
 * thread.
 */
public final class Spool extends OutputStream {

  private static final int IN_MEMORY = 1 << 20;

  private final ByteBuffer newest = ByteBuffer.allocate(IN_MEMORY);
  private @Nullable FileChannel file;
  /** So many bytes are in the file. */
  private long filed;

  /** How many bytes were written. */
  public long size() {
    return filed + newest.position();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length;) {
      if (!newest.hasRemaining()) {
        spill();
      }
      int part = Math.min(length - done, newest.remaining());
      newest.put(bytes, offset + done, part);
      done += part;
    }
  }

  private void spill() throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      Path path = Files.createTempFile("pizhu", ".tmp");
      channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      file = channel;
    }
    newest.flip();
    while (newest.hasRemaining()) {
      filed += channel.write(newest, filed);
    }
    newest.clear();
  }

  /**
   * Writes a part of the bytes, which stay here.
   *
   * @param from the first byte, 0 or more
   * @param to one past the last, at most {@link #size}
   * @param out stays open
   */
  public void copy(long from, long to, OutputStream out) throws IOException {
    if (from < 0 || from > to || to > size()) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + size());
    }
    FileChannel channel = file;
    long at = from;
    if (channel != null && at < filed) {
      ByteBuffer part = ByteBuffer.allocate((int) Math.min(1 << 16, Math.min(to, filed) - at));
      while (at < Math.min(to, filed)) {
        part.clear().limit((int) Math.min(part.capacity(), Math.min(to, filed) - at));
        int read = channel.read(part, at);
        if (read < 0) {
          throw new IOException("A temporary file was cut");
        }
        out.write(part.array(), 0, read);
        at += read;
      }
    }
    if (at < to) {
      out.write(newest.array(), (int) (at - filed), (int) (to - at));
    }
  }

  /** Writes all bytes, which stay here; {@code out} stays open. */
  public void copyTo(OutputStream out) throws IOException {
    copy(0, size(), out);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
