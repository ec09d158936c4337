package org.pizhu.store.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.pizhu.file.FreeSpace;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in the program's terms what SQLite and the file system say in theirs. */
public final class Failures {

  /** With less than this free, an error of writing is taken to come from a full disk. */
  private static final long HARDLY_ANY_SPACE = 256 * 1024;

  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  /** What went wrong in a library that is open. Result codes: https://www.sqlite.org/rescode.html. */
  public static PizhuException of(Path library, SQLException thrown) {
    return switch (code(thrown)) {
      case SQLITE_FULL -> full(library, thrown);
      case SQLITE_IOERR -> isFull(library) ? full(library, thrown) : failure(Problem.of(ProblemKind.LIBRARY_OUT_OF_REACH, library), thrown);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          failure(Problem.of(ProblemKind.LIBRARY_DAMAGED, library, name(thrown)), thrown);
      case SQLITE_READONLY, SQLITE_PERM -> failure(Problem.of(ProblemKind.LIBRARY_READ_ONLY, library), thrown);
      case SQLITE_BUSY, SQLITE_LOCKED -> failure(Problem.of(ProblemKind.LIBRARY_IN_USE, library), thrown);
      case SQLITE_ERROR -> isOfContent(thrown)
          ? failure(Problem.of(ProblemKind.LIBRARY_DAMAGED, library, thrown.getMessage()), thrown)
          : unexpected(library, thrown);
      default -> unexpected(library, thrown);
    };
  }

  /** SQLite has one code for a query that is wrong and for a library in which it finds no table, no column, or no JSON where there was some. */
  private static boolean isOfContent(SQLException thrown) {
    String words = String.valueOf(thrown.getMessage());
    return words.contains("no such table") || words.contains("no such column") || words.contains("malformed JSON");
  }

  /** What went wrong while a library was opened. */
  static PizhuException ofOpening(Path library, SQLException thrown) {
    return switch (code(thrown)) {
      case SQLITE_NOTADB -> failure(Problem.of(ProblemKind.LIBRARY_NOT_A_DATABASE, library), thrown);
      case SQLITE_CANTOPEN -> failure(Problem.of(
          Files.exists(library) ? ProblemKind.LIBRARY_READ_ONLY : ProblemKind.LIBRARY_CANNOT_CREATE, library), thrown);
      default -> of(library, thrown);
    };
  }

  /** Why a file could not be made beside the library, or the library's folder not be made. */
  public static PizhuException ofFile(Path library, IOException thrown) {
    if (isFull(library)) {
      return full(library, thrown);
    }
    if (!(thrown instanceof FileSystemException)) {
      return unexpected(library, thrown);
    }
    return failure(Problem.of(
        Files.exists(library) ? ProblemKind.LIBRARY_READ_ONLY : ProblemKind.LIBRARY_CANNOT_CREATE, library), thrown);
  }

  static PizhuException unexpected(Path library, Exception thrown) {
    return failure(Problem.of(ProblemKind.UNEXPECTED, library, thrown.getMessage()), thrown);
  }

  /** The primary code, whatever the extended one was. */
  public static SQLiteErrorCode code(SQLException thrown) {
    return thrown instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  /** The name of the result as SQLite documents it; its sentence is English and says no more. */
  private static String name(SQLException thrown) {
    return thrown instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : String.valueOf(thrown.getMessage());
  }

  private static PizhuException full(Path library, Exception thrown) {
    return failure(Problem.of(ProblemKind.DISK_FULL, library), thrown);
  }

  private static PizhuException failure(Problem problem, Exception cause) {
    return new PizhuException(problem, cause);
  }

  private static boolean isFull(Path library) {
    Path folder = library.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && FreeSpace.isLessThan(HARDLY_ANY_SPACE, folder);
  }
}
