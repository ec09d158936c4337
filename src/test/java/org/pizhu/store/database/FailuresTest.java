package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says, as a person can act on it. */
class FailuresTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, DISK_FULL",
    "SQLITE_IOERR, LIBRARY_OUT_OF_REACH",
    "SQLITE_IOERR_WRITE, LIBRARY_OUT_OF_REACH",
    "SQLITE_IOERR_READ, LIBRARY_OUT_OF_REACH",
    "SQLITE_IOERR_FSYNC, LIBRARY_OUT_OF_REACH",
    "SQLITE_CORRUPT_INDEX, LIBRARY_DAMAGED",
    "SQLITE_READONLY_DBMOVED, LIBRARY_READ_ONLY",
    "SQLITE_BUSY_SNAPSHOT, LIBRARY_IN_USE",
    "SQLITE_MISUSE, UNEXPECTED",
  })
  void eachHasItsWords(SQLiteErrorCode code, ProblemKind kind) {
    PizhuException failure = Failures.of(folder.resolve("a.pizhu"), new SQLiteException("words", code));
    assertThat(failure.problem().kind()).isEqualTo(kind);
    assertThat(failure.problem().isOfLibrary()).isEqualTo(kind != ProblemKind.UNEXPECTED);
    assertThat(failure).hasRootCauseMessage("words");
  }

  /** What a person is told names the result; SQLite's English sentence is among the details. */
  @Test
  void aDamagedLibraryIsToldByTheNameOfTheResult() {
    SQLiteException thrown = new SQLiteException("The database disk image is malformed", SQLiteErrorCode.SQLITE_CORRUPT_INDEX);
    PizhuException failure = Failures.of(folder.resolve("a.pizhu"), thrown);
    assertThat(failure.problem().arguments()).containsExactly("SQLITE_CORRUPT_INDEX");
    assertThat(failure).hasCause(thrown);
  }
}
