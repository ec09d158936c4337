package org.pizhu.store.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second Pizhu from writing to a library: a lock of the operating system on a file beside it. The system frees
 * the lock when the program ends, however it ends, so a file that was left behind locks nothing.
 */
final class LibraryLock implements AutoCloseable {

  /**
   * What this program has locked. On POSIX systems, closing a channel frees all locks that the process has on its file,
   * those of other channels too; so none may be closed while the lock is held.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Beyond what is read: on Windows nobody else can read what is locked. */
  private static final long LOCKED_AT = 1024;

  private static final int ATTEMPTS = 10;

  private final Path file;
  private final FileChannel locked;
  private final FileChannel seen;
  private FileLock held;

  private LibraryLock(Path file, FileChannel locked, FileChannel seen, FileLock held) {
    this.file = file;
    this.locked = locked;
    this.seen = seen;
    this.held = held;
  }

  /**
   * Locks a library.
   *
   * @param library its file, which need not exist; its folder has to
   * @return nothing if another has it
   * @throws IOException if the file beside it can't be made or locked
   */
  static Optional<LibraryLock> tryAcquire(Path library) throws IOException {
    Path real = Files.exists(library)
        ? library.toRealPath()
        : library.getParent().toRealPath().resolve(library.getFileName());
    Path file = real.resolveSibling(real.getFileName() + ".lock");
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<LibraryLock> lock = Optional.empty();
    try {
      for (int attempt = 0; attempt < ATTEMPTS && lock.isEmpty(); attempt++) {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
          FileLock held = channel.tryLock(LOCKED_AT, 1, false);
          if (held == null) {
            break;
          }
          lock = seenUnderItsName(file, channel, held);
        } finally {
          if (lock.isEmpty()) {
            channel.close();
          }
        }
      }
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  /**
   * Who held the lock before may have removed the file after we opened it, and a lock on a file without a name keeps
   * nobody out. So what was locked is marked, and the mark is looked for under the name. The channel that looks stays
   * open as long as the lock: see {@link #HELD}.
   */
  private static Optional<LibraryLock> seenUnderItsName(Path file, FileChannel locked, FileLock held) throws IOException {
    String words = ProcessHandle.current().pid() + " " + System.nanoTime() + "\n";
    ByteBuffer mark = ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII));
    locked.write(mark.duplicate(), 0);
    FileChannel seen;
    try {
      seen = FileChannel.open(file, READ);
    } catch (NoSuchFileException removed) {
      return Optional.empty();
    }
    ByteBuffer found = ByteBuffer.allocate(mark.capacity());
    try {
      seen.read(found, 0);
    } catch (IOException failed) {
      seen.close();
      throw failed;
    }
    if (found.flip().equals(mark)) {
      return Optional.of(new LibraryLock(file, locked, seen, held));
    }
    seen.close();
    return Optional.empty();
  }

  /**
   * Takes the lock again, should the process have lost it: see {@link KeptLocks}.
   *
   * @return whether the library is still ours; else another has it by now
   */
  synchronized boolean retake() throws IOException {
    held.release();
    FileLock again = locked.tryLock(LOCKED_AT, 1, false);
    if (again == null) {
      return false;
    }
    held = again;
    return true;
  }

  /** Frees the lock. The file is removed while it is locked, so that nobody else's is. */
  @Override
  public void close() throws IOException {
    if (!locked.isOpen()) {
      return;
    }
    try (locked; seen) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(file);
    }
  }
}
