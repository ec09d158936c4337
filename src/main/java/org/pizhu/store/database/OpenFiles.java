package org.pizhu.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The libraries that this program has open. On POSIX systems closing any handle of a file frees all locks that the process has on it, those of
 * SQLite too («How To Corrupt An SQLite Database File», 2.2), so nobody may open one of these beside SQLite, not even to look at its head. What a
 * file is called doesn't matter: links lead to it as well. For use by any thread.
 */
final class OpenFiles {

  /** How often each is open. */
  private static final Map<Object, Integer> OPEN = new ConcurrentHashMap<>();

  private OpenFiles() {}

  /** A file that counts as open until this is closed. */
  static final class Entry implements AutoCloseable {

    private final Object key;
    private boolean closed;

    private Entry(Object key) {
      this.key = key;
    }

    /** Closing twice does no harm. */
    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        OPEN.computeIfPresent(key, (file, times) -> times == 1 ? null : times - 1);
      }
    }
  }

  /** From now on a file is open; it has to be there. */
  static Entry add(Path file) throws IOException {
    Object key = key(file);
    OPEN.merge(key, 1, Integer::sum);
    return new Entry(key);
  }

  /** Whether a file is open as a library, by whatever name. */
  static boolean has(Path file) throws IOException {
    return OPEN.containsKey(key(file));
  }

  /** Where the system has no number for a file, as Windows, which frees no locks in this way, its whole path. */
  private static Object key(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).orElse(file.toRealPath());
  }
}
