package org.pizhu.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * An open library: one SQLite file with a log beside it ({@code -wal}, {@code -shm}) while it is open. For use by any
 * thread; reads do not wait for a write. What fails is told as a {@link PizhuException} with the kind of problem; a
 * write that failed has changed nothing, and the library stays usable.
 */
public final class Database implements AutoCloseable {

  /** The bytes of a page of a new library: stories fill four usual pages by half, so that a fifth of each would be empty. */
  private static final int PAGE = 16_384;

  /** What a library is opened for. */
  public enum Access {
    /** To change it. Only one program may at a time. */
    READ_WRITE,
    /**
     * To look at it, beside a program that changes it or where nothing can be written. SQLite may leave an empty log
     * beside the file, which the next that opens it to write removes.
     */
    READ_ONLY,
    /**
     * To show what was saved of a damaged library: what the program notes for itself, as places and the index of words, is written, and nothing
     * that a person would do is.
     */
    SHOWN
  }

  /** What is done with a connection, in one transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T with(Sql sql) throws SQLException;
  }

  private final Path file;
  private final Readers readers;
  private final @Nullable Writer writer;
  private final @Nullable LibraryLock lock;
  private final @Nullable KeptLocks locks;
  private final LibraryBytes bytes;
  private final boolean isShown;

  private Database(Path file, boolean isShown, LibraryBytes bytes, Readers readers, @Nullable Writer writer, @Nullable LibraryLock lock) {
    this.file = file;
    this.isShown = isShown;
    this.bytes = bytes;
    this.readers = readers;
    this.writer = writer;
    this.lock = lock;
    locks = lock == null ? null : new KeptLocks(file, lock);
  }

  /**
   * Opens a library.
   *
   * @param file its file. With {@link Access#READ_WRITE} it is made if there is none, folders included, and an empty
   *     file becomes a library; one of an older schema is brought to the newest, after a backup was made
   * @param access for what
   * @throws PizhuException {@code LIBRARY_NOT_FOUND}, {@code LIBRARY_CANNOT_CREATE}, {@code FILE_IS_FOLDER},
   *     {@code FILE_NOT_READABLE}, {@code LIBRARY_NOT_A_DATABASE}, {@code LIBRARY_OF_ANOTHER_PROGRAM},
   *     {@code LIBRARY_NEWER} (argument: the version of its schema), {@code LIBRARY_DAMAGED} (argument: SQLite's words),
   *     {@code LIBRARY_IN_USE}, {@code LIBRARY_READ_ONLY} (for READ_ONLY: its log can neither be read nor passed over),
   *     {@code DISK_FULL}, {@code BACKUP_NO_SPACE}
   */
  public static Database open(Path file, Access access) {
    return open(file, access, BackupPlace.BESIDE);
  }

  /** The same with another place for the backup before a migration. */
  public static Database open(Path file, Access access, BackupPlace backups) {
    return open(file, access, Migrations.ALL, backups);
  }

  /** Opens a library by certain migrations, with backups beside it. */
  public static Database open(Path file, Access access, Migrations migrations) {
    return open(file, access, migrations, BackupPlace.BESIDE);
  }

  private static Database open(Path file, Access access, Migrations migrations, BackupPlace backups) {
    Path path = file.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      throw problem(ProblemKind.FILE_IS_FOLDER, path);
    }
    if (Files.exists(path) && !Files.isReadable(path)) {
      throw problem(ProblemKind.FILE_NOT_READABLE, path);
    }
    try {
      return access == Access.READ_ONLY ? openToRead(path, migrations) : openToWrite(path, access, migrations, backups);
    } catch (SQLException failed) {
      throw Failures.ofOpening(path, failed);
    }
  }

  private static Database openToRead(Path path, Migrations migrations) throws SQLException {
    Opening reading = toRead(path, migrations);
    return new Database(path, false, opened(new LibraryBytes(path), path), new Readers(reading), null, null);
  }

  /**
   * How a library is read that nobody is going to write to from here, whatever its schema.
   *
   * @param path its absolute path
   */
  static Opening toRead(Path path, Migrations migrations) throws SQLException {
    if (!Files.exists(path)) {
      throw problem(ProblemKind.LIBRARY_NOT_FOUND, path);
    }
    Opening opening = new Opening(path, Opening.Mode.READ);
    int version;
    try {
      version = version(opening, migrations);
    } catch (SQLException failed) {
      if (!canPassOverLog(path, failed)) {
        throw failed;
      }
      opening = new Opening(path, Opening.Mode.READ_UNCHANGING);
      version = version(opening, migrations);
    }
    if (version == 0) {
      throw problem(ProblemKind.LIBRARY_NOT_A_DATABASE, path);
    }
    return new Opening(path, opening.mode(), migrations.views(version));
  }

  /** Where no log can be made, as on a read-only disk, the file can be read by itself if no log with anything in it lies there. */
  private static boolean canPassOverLog(Path path, SQLException failed) {
    Path log = path.resolveSibling(path.getFileName() + "-wal");
    return switch (Failures.code(failed)) {
      case SQLITE_CANTOPEN, SQLITE_READONLY -> log.toFile().length() == 0;
      default -> false;
    };
  }

  private static int version(Opening opening, Migrations migrations) throws SQLException {
    try (Sql sql = opening.open()) {
      return migrations.version(sql, opening.file());
    }
  }

  private static Database openToWrite(Path path, Access access, Migrations migrations, BackupPlace backups) throws SQLException {
    boolean existed = Files.exists(path);
    if (existed && !Files.isWritable(path)) {
      throw problem(ProblemKind.LIBRARY_READ_ONLY, path);
    }
    LibraryLock lock = lock(path);
    LibraryBytes bytes = new LibraryBytes(path);
    Sql sql = null;
    try {
      if (path.toFile().length() > 0) {
        // By a connection that can't write, so that another program's database stays as it is to the byte.
        version(new Opening(path, Opening.Mode.READ), migrations);
      }
      Opening opening = new Opening(path, Opening.Mode.WRITE);
      sql = opening.open();
      int version = migrations.version(sql, path);
      if (version == 0) {
        sql.script("PRAGMA page_size = " + PAGE);
      }
      sql.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
      migrations.run(sql, version, new MigrationBackup(path, bytes, backups));
      return new Database(
          path, access == Access.SHOWN, opened(bytes, path), new Readers(new Opening(path, Opening.Mode.READ)), new Writer(opening, sql), lock);
    } catch (SQLException | RuntimeException failed) {
      abandon(sql, failed);
      abandon(bytes, failed);
      if (!existed) {
        delete(path, failed);
      }
      abandon(lock, failed);
      throw failed;
    }
  }

  private static LibraryBytes opened(LibraryBytes bytes, Path path) {
    try {
      bytes.opened();
      return bytes;
    } catch (IOException failed) {
      throw Failures.ofFile(path, failed);
    }
  }

  private static LibraryLock lock(Path path) {
    try {
      Files.createDirectories(path.getParent());
      return LibraryLock.tryAcquire(path).orElseThrow(() -> problem(ProblemKind.LIBRARY_IN_USE, path));
    } catch (IOException failed) {
      throw Failures.ofFile(path, failed);
    }
  }

  private static void abandon(@Nullable AutoCloseable resource, Exception reason) {
    try (resource) {
      // Closing is all there is to do.
    } catch (Exception failed) {
      reason.addSuppressed(failed);
    }
  }

  private static void delete(Path path, Exception reason) {
    try {
      for (String end : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + end));
      }
    } catch (IOException failed) {
      reason.addSuppressed(failed);
    }
  }

  /**
   * Takes back the locks on the library's files, should this process have lost them, as by a file dialog that lists their folder. Of a library that
   * is only read there are none. Quick enough for any thread.
   *
   * @throws PizhuException {@code LIBRARY_IN_USE} if another program took the library meanwhile
   */
  public void retakeLocks() {
    try {
      if (locks != null && !locks.retake()) {
        throw problem(ProblemKind.LIBRARY_IN_USE, file);
      }
    } catch (IOException failed) {
      throw Failures.ofFile(file, failed);
    }
  }

  /** The library's file, an absolute path. */
  public Path file() {
    return file;
  }

  public Access access() {
    if (writer == null) {
      return Access.READ_ONLY;
    }
    return isShown ? Access.SHOWN : Access.READ_WRITE;
  }

  /**
   * Does what a person asked for: as {@link #write}, but nothing in a library that is only shown.
   *
   * @throws PizhuException {@code LIBRARY_SHOWN}, and what {@link #write} throws
   */
  public <T extends @Nullable Object> T change(Work<T> work) {
    requireChangeable();
    return write(work);
  }

  /** Fails with {@code LIBRARY_SHOWN} if the library is only shown, so that nobody does a long work for nothing. */
  public void requireChangeable() {
    if (isShown) {
      throw problem(ProblemKind.LIBRARY_SHOWN, file);
    }
  }

  /** Runs work on the writer's thread in one transaction and waits for it; when it returns, the change is on the disk. */
  public <T extends @Nullable Object> T write(Work<T> work) {
    return writing(by -> by.write(work));
  }

  /**
   * Does a part of a work that can be done again, in one transaction: as {@link #write}, but the change is on the disk with the next one that
   * is no such part.
   */
  public <T extends @Nullable Object> T writePart(Work<T> work) {
    return writing(by -> by.writePart(work));
  }

  /** What is done with the writer. */
  @FunctionalInterface
  private interface Writing<T extends @Nullable Object> {
    T by(Writer writer) throws SQLException;
  }

  private <T extends @Nullable Object> T writing(Writing<T> work) {
    if (writer == null) {
      throw problem(ProblemKind.LIBRARY_READ_ONLY, file);
    }
    try {
      return work.by(writer);
    } catch (SQLException failed) {
      throw Failures.of(file, failed);
    }
  }

  /** Makes the library stand still for a backup; nothing if somebody reads an earlier state of it. */
  Optional<Standstill> standstill() {
    return writing(by -> by.between(sql -> Standstill.tryBegin(sql, new Opening(file, Opening.Mode.READ), bytes)));
  }

  /** Carries the log over into the file, as far as those who read earlier states allow it. */
  void carryOver() {
    if (writer != null) {
      try {
        writer.between(sql -> sql.list("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1)));
      } catch (SQLException failed) {
        throw Failures.of(file, failed);
      }
    }
  }

  /** Runs work on this thread with a connection that reads one state of the library. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return readers.read(work);
    } catch (SQLException failed) {
      throw Failures.of(file, failed);
    }
  }

  /** Ends the writes under way, carries the log over into the file and frees the lock. Closing twice does no harm. */
  @Override
  public void close() {
    try (lock; bytes; locks; writer; readers) {
      // Closed in the order from last to first: the writer, which carries over the log, has to be the last connection.
    } catch (SQLException failed) {
      throw Failures.of(file, failed);
    } catch (IOException failed) {
      throw Failures.unexpected(file, failed);
    }
  }

  private static PizhuException problem(ProblemKind kind, Path file) {
    return new PizhuException(Problem.of(kind, file));
  }
}
