package org.pizhu.store.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the locks on the files of an open library when the process has lost them. On POSIX systems locks belong to the process and not to a
 * handle: whatever in it opens one of the files and closes it again frees them all («How To Corrupt An SQLite Database File», 2.2). GTK's file
 * dialog does so with every file of a folder that it lists, to see of what kind each is. Another program would then hold the library for one that
 * nobody has open, write to it, and clear away the log that is in use.
 *
 * <p>What SQLite holds for as long as a library is open is locked through handles of our own. To the system it is the same, as it asks for the
 * process alone. On Windows locks belong to handles: none gets lost, and ours would keep SQLite out, so that nothing is done there.
 */
final class KeptLocks implements AutoCloseable {

  /** The first byte that all who use a database share ({@code SHARED_FIRST} in os.h of SQLite); who wants it alone has to get every one of 510. */
  private static final long SHARED = 0x4000_0002L;
  /** Two of these: one is held while the other is freed to be taken anew. */
  private static final int ENOUGH = 2;
  /** The byte of the index of the log by which SQLite sees that it is in use ({@code UNIX_SHM_DMS} in os_unix.c). */
  private static final long IN_USE = 128;

  private final Path library;
  private final Path index;
  private final LibraryLock lock;
  private final @Nullable FileLock[] shared = new FileLock[ENOUGH];
  private int turn;
  private @Nullable RandomAccessFile open;
  private @Nullable RandomAccessFile openIndex;
  private @Nullable Object indexKey;
  private @Nullable FileLock inUse;
  private boolean closed;

  /**
   * @param library the file of a library that is open, an absolute path
   * @param lock what keeps a second Pizhu out
   */
  KeptLocks(Path library, LibraryLock lock) {
    this.library = library;
    this.lock = lock;
    index = library.resolveSibling(library.getFileName() + "-shm");
  }

  /**
   * Takes what is lost; what is held stays held. A few calls of the system.
   *
   * @return whether the library is still ours; else another program took it meanwhile
   */
  synchronized boolean retake() throws IOException {
    if (closed || !library.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    if (!lock.retake()) {
      return false;
    }
    RandomAccessFile file = open;
    if (file == null) {
      // Closed with the library only, as that frees all locks.
      file = new RandomAccessFile(library.toFile(), "r");
      open = file;
    }
    turn = (turn + 1) % ENOUGH;
    shared[turn] = anew(file, SHARED + turn, shared[turn]);
    return shared[turn] != null && retakeIndex();
  }

  private boolean retakeIndex() throws IOException {
    if (!Files.exists(index)) {
      return true;
    }
    Object key = Files.readAttributes(index, BasicFileAttributes.class).fileKey();
    if (openIndex == null || !key.equals(indexKey)) {
      // The one before, if any, is gone from the folder, and nobody else has it.
      closeIndex();
      openIndex = new RandomAccessFile(index.toFile(), "r");
      indexKey = key;
    }
    inUse = anew(openIndex, IN_USE, inUse);
    return inUse != null;
  }

  private static @Nullable FileLock anew(RandomAccessFile file, long at, @Nullable FileLock before) throws IOException {
    if (before != null) {
      before.release();
    }
    return file.getChannel().tryLock(at, 1, true);
  }

  /** Gives up the handles. Only once SQLite has closed the library. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    RandomAccessFile file = open;
    open = null;
    try (file) {
      closeIndex();
    }
  }

  private void closeIndex() throws IOException {
    RandomAccessFile before = openIndex;
    openIndex = null;
    inUse = null;
    if (before != null) {
      before.close();
    }
  }
}
