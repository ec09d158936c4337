package org.pizhu.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Pizhu from writing to a library: a lock of the operating system on a file beside it. The system frees the lock when
 * the program ends, however it ends, so a file that was left behind locks nothing.
 */
final class LibraryLock implements AutoCloseable {

  /**
   * What this program has locked. On POSIX systems, closing a channel frees all locks that the process has on its file, those of
   * other channels too; so a second channel must not even be opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final int ATTEMPTS = 10;

  private final Path file;
  private final FileChannel channel;

  private LibraryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
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
      lock = lock(file);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  /** Who held the lock before may have removed the file after we opened it; a lock on a file without a name keeps nobody out. */
  private static Optional<LibraryLock> lock(Path file) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileChannel channel = FileChannel.open(file, CREATE, WRITE);
      boolean locked = false;
      try {
        Object opened = identity(file);
        if (channel.tryLock() == null) {
          return Optional.empty();
        }
        Object now = identity(file);
        locked = now != null && now.equals(opened);
      } finally {
        if (!locked) {
          channel.close();
        }
      }
      if (locked) {
        return Optional.of(new LibraryLock(file, channel));
      }
    }
    return Optional.empty();
  }

  /** Device and inode, or the path on systems without them; nothing if the file is gone. */
  private static @Nullable Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException removed) {
      return null;
    }
  }

  private static boolean hasInode(Path file) throws IOException {
    return !file.equals(identity(file));
  }

  /**
   * Frees the lock. The file is removed while it is locked, so that nobody else's is; where it can't be told whose it is, as on
   * Windows, it stays.
   */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      if (hasInode(file)) {
        Files.deleteIfExists(file);
      }
    } finally {
      HELD.remove(file);
    }
  }
}
