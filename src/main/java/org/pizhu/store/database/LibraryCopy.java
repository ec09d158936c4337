package org.pizhu.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.sqlite.SQLiteErrorCode;

/** Copies a library that need not be writable, as on a read-only disk, with what stands in its log. */
public final class LibraryCopy {

  private LibraryCopy() {}

  /**
   * Makes the copy, whole or not at all. The library itself stays as it is to the byte.
   *
   * @param library of whatever schema
   * @param target nothing may be there
   * @param progress counts pages; it can't be cancelled
   * @throws PizhuException {@code FILE_IS_THERE}, {@code FILE_NOT_WRITABLE}, {@code DISK_FULL}, {@code LIBRARY_NOT_FOUND},
   *     {@code LIBRARY_NOT_A_DATABASE}, {@code LIBRARY_OF_ANOTHER_PROGRAM}, {@code LIBRARY_DAMAGED}
   */
  public static void make(Path library, Path target, Progress progress) {
    AtomicFile.make(target, file -> copy(library.toAbsolutePath().normalize(), file, target, progress));
  }

  private static void copy(Path library, Path file, Path target, Progress progress) throws IOException {
    try {
      Path log = log(library);
      if (Files.isWritable(log.getParent()) || !Files.exists(log)) {
        try (Sql sql = Database.toRead(library, Migrations.ALL).open()) {
          sql.backUp(file, progress);
        }
      } else {
        withLog(library, log, file);
      }
    } catch (SQLException failed) {
      // Only the copy is written.
      boolean isFull = Failures.code(failed) == SQLiteErrorCode.SQLITE_FULL;
      throw isFull ? new PizhuException(Problem.of(ProblemKind.DISK_FULL, target), failed) : Failures.ofOpening(library, failed);
    }
  }

  /**
   * Where nothing can be written, SQLite can't read what stands in a log, and nobody adds to it either: both files are copied, and the log is
   * carried over in the copy.
   */
  private static void withLog(Path library, Path log, Path file) throws IOException, SQLException {
    Path copied = log(file);
    try {
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
      Files.copy(log, copied, StandardCopyOption.REPLACE_EXISTING);
      try (Sql sql = new Opening(file, Opening.Mode.WRITE).open()) {
        if (Migrations.ALL.version(sql, library) == 0) {
          throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NOT_A_DATABASE, library));
        }
        sql.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
      }
    } finally {
      Files.deleteIfExists(copied);
    }
  }

  private static Path log(Path library) {
    return library.resolveSibling(library.getFileName() + "-wal");
  }
}
