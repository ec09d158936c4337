package org.pizhu.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pizhu.backup.Original;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.sqlite.SQLiteErrorCode;

/**
 * A library whose file stands still while others go on writing to its log. When all of the log has been carried over, a connection that begins to
 * read needs nothing of it; and as long as it reads, nobody may carry anything over (the lock WAL_READ_LOCK(0) of «WAL-mode File Format»). So the
 * bytes of the file are that state of the library, whatever is written meanwhile, and nobody waits.
 */
public final class Standstill implements Original, AutoCloseable {

  private final Path file;
  private final Sql reader;
  private final LibraryBytes bytes;
  private final long size;
  private final int schema;
  private BackupCounts counts = new BackupCounts(0, 0, 0, 0, 0);

  private Standstill(Path file, Sql reader, LibraryBytes bytes) throws SQLException {
    this.file = file;
    this.reader = reader;
    this.bytes = bytes;
    size = reader.number("PRAGMA page_count") * reader.number("PRAGMA page_size");
    schema = (int) reader.number("PRAGMA user_version");
  }

  /**
   * Tries to make a library stand still.
   *
   * @param writer the only connection that writes, outside a transaction
   * @param reading how to open one that reads
   * @return nothing if somebody still reads an earlier state, so that not all could be carried over
   */
  static Optional<Standstill> tryBegin(Sql writer, Opening reading, LibraryBytes bytes) throws SQLException {
    boolean isCarriedOver = writer.first(
        "PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1) == 0 && row.getInt(2) == row.getInt(3)).orElse(false);
    if (!isCarriedOver) {
      return Optional.empty();
    }
    Sql reader = reading.open();
    try {
      reader.update("BEGIN");
      return Optional.of(new Standstill(reading.file(), reader, bytes));
    } catch (SQLException | RuntimeException failed) {
      reader.close();
      throw failed;
    }
  }

  /** How much is in a library; of any schema, through the views of its connection. */
  public static BackupCounts counts(Sql sql) throws SQLException {
    return new BackupCounts(
        sql.number("SELECT count(*) FROM story WHERE removed = 0"),
        sql.number("SELECT count(*) FROM annotation"),
        sql.number("SELECT count(*) FROM tag"),
        sql.number("SELECT count(*) FROM source WHERE complete = 1"),
        sql.number("SELECT count(*) FROM picture"));
  }

  /**
   * Looks whether the library is sound in this state, its pages and rows, not its indexes, and counts what is in it. Before that nothing is counted.
   *
   * @throws PizhuException {@code LIBRARY_DAMAGED} (argument: SQLite's words)
   * @throws CancellationException if it was cancelled
   */
  void requireSound(Progress progress) throws SQLException {
    try {
      reader.cancellable(progress, sql -> {
        requireSound(file, sql.list("PRAGMA quick_check(1)", row -> row.getString(1)));
        counts = counts(sql);
        return null;
      });
    } catch (SQLException failed) {
      if (Failures.code(failed) == SQLiteErrorCode.SQLITE_INTERRUPT) {
        throw (CancellationException) new CancellationException().initCause(failed);
      }
      throw failed;
    }
  }

  static void requireSound(Path file, List<String> findings) {
    if (!findings.equals(List.of("ok"))) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_DAMAGED, file, String.join("; ", findings)));
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void read(long from, byte[] into, int length) throws IOException {
    bytes.read(from, into, length);
  }

  @Override
  public BackupCounts counts() {
    return counts;
  }

  @Override
  public int schema() {
    return schema;
  }

  @Override
  public void close() throws SQLException {
    reader.close();
  }
}
