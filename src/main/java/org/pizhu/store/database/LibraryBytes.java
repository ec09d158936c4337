package org.pizhu.store.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a library's file, read beside SQLite. The file is opened once and stays open as long as the library: on POSIX systems closing any
 * handle of a file frees all locks that the process has on it, those of SQLite too («How To Corrupt An SQLite Database File», 2.2). No channel,
 * which an interrupt would close. For use by any thread.
 */
final class LibraryBytes implements AutoCloseable {

  private final Path file;
  private @Nullable RandomAccessFile open;
  private OpenFiles.@Nullable Entry entry;

  LibraryBytes(Path file) {
    this.file = file;
  }

  /** Says that the library is open from now on, so that nobody in this program opens its file in another way; it has to be there. */
  synchronized void opened() throws IOException {
    if (entry == null) {
      entry = OpenFiles.add(file);
    }
  }

  /** Reads so many bytes from a place on; they have to be there. */
  synchronized void read(long from, byte[] bytes, int length) throws IOException {
    RandomAccessFile now = open;
    if (now == null) {
      now = new RandomAccessFile(file.toFile(), "r");
      open = now;
    }
    now.seek(from);
    for (int done = 0; done < length; ) {
      int more = now.read(bytes, done, length - done);
      if (more < 0) {
        throw new EOFException(file + " ends at " + (from + done));
      }
      done += more;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    OpenFiles.Entry known = entry;
    RandomAccessFile now = open;
    entry = null;
    open = null;
    try (known; now) {
      // The bytes first: until they are closed, the file is open.
    }
  }
}
