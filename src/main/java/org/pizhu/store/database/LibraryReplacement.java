package org.pizhu.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Puts another state of a library in its place. The library must not be open in this program; another that has it open to write is in the way. */
public final class LibraryReplacement {

  private static final List<String> ENDS = List.of("", "-wal");

  private LibraryReplacement() {}

  /**
   * Replaces what is in a sound library, in one transaction: whenever the program ends, it is as it was before or as it is to be.
   *
   * @param library its file
   * @param copy the state that it gets, a library of any schema
   * @param progress counts pages; it can't be cancelled
   * @throws PizhuException {@code LIBRARY_IN_USE}, {@code LIBRARY_DAMAGED}, {@code DISK_FULL}, {@code LIBRARY_READ_ONLY}; then it is as it was
   */
  public static void inPlace(Path library, Path copy, Progress progress) {
    LibraryLock lock = lock(library);
    try (lock; Sql sql = new Opening(library, Opening.Mode.WRITE).open()) {
      // Another state is all pages, and each is read first.
      sql.list("PRAGMA user_version", row -> row.getInt(1));
      sql.restore(copy, progress);
      sql.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    } catch (SQLException failed) {
      throw Failures.of(library, failed);
    } catch (IOException failed) {
      throw Failures.ofFile(library, failed);
    }
  }

  /**
   * Puts a copy in the place of a library that SQLite can't read any more. What was there is kept beside it under another name, log included.
   *
   * @param library its file
   * @param copy what comes in its place; a file of the same folder, which is moved
   * @param aside the name that the damaged library is kept under; nothing of that name may be there
   * @throws PizhuException {@code LIBRARY_IN_USE}, {@code DISK_FULL}, {@code LIBRARY_READ_ONLY}; then the damaged library is there as it was
   */
  public static void swap(Path library, Path copy, Path aside) {
    LibraryLock lock = lock(library);
    try (lock) {
      // Copied, not moved: at no moment may the name be without a library, for then the next start would make a new one.
      for (String end : ENDS) {
        if (Files.exists(beside(library, end))) {
          Files.copy(beside(library, end), beside(aside, end));
          force(beside(aside, end));
        }
      }
      Files.deleteIfExists(beside(library, "-wal"));
      Files.deleteIfExists(beside(library, "-shm"));
      Files.move(copy, library, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw Failures.ofFile(library, failed);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private static LibraryLock lock(Path library) {
    try {
      return LibraryLock.tryAcquire(library).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.LIBRARY_IN_USE, library)));
    } catch (IOException failed) {
      throw Failures.ofFile(library, failed);
    }
  }
}
