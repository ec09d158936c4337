package org.pizhu.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.task.Progress;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;

/**
 * One connection with its prepared statements, each prepared once: for one thread at a time. Parameters are written
 * {@code ?1}, {@code ?2} and may be strings, numbers, bytes or null.
 */
public final class Sql implements AutoCloseable {

  private static final int STEPS_BETWEEN_LOOKS = 20_000;
  private static final int RESTORE_WAIT_MILLIS = 100;
  private static final int RESTORE_TRIES = 50;
  /** So many pages are taken over between two tellings of progress. */
  private static final int RESTORE_PAGES = 16;
  /** So many pages are copied before somebody else may write, who would have the copy begin anew. */
  private static final int BACKUP_PAGES = 1_024;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long executed;
  private long rowsRead;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row; the cursor stands on it. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes a row and tells whether it wants more. */
  @FunctionalInterface
  public interface RowVisitor {
    boolean visit(ResultSet row) throws SQLException;
  }

  /** All rows of a question, each as a reader gives it. */
  public <T> List<T> list(String query, Row<T> reader, @Nullable Object... parameters) throws SQLException {
    List<T> found = new ArrayList<>();
    each(query, row -> found.add(reader.read(row)), parameters);
    return found;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String query, Row<T> reader, @Nullable Object... parameters) throws SQLException {
    List<T> found = new ArrayList<>(1);
    each(query, row -> {
      found.add(reader.read(row));
      return false;
    }, parameters);
    return found.stream().findFirst();
  }

  /** The number in the first column of the first row; there has to be one. */
  public long number(String query, @Nullable Object... parameters) throws SQLException {
    return first(query, row -> row.getLong(1), parameters)
        .orElseThrow(() -> new SQLException("No row from: " + query));
  }

  /**
   * Row after row, without holding more than one. The visitor must not use this connection.
   *
   * @throws SQLException also where a row holds what can't be what was written: {@code SQLITE_CORRUPT}, as for a page
   */
  public void each(String query, RowVisitor visitor, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = bound(query, parameters);
    try (ResultSet rows = statement.executeQuery()) {
      boolean more = true;
      while (more && rows.next()) {
        rowsRead++;
        more = visitor.visit(rows);
      }
    } catch (SQLException failed) {
      forget(query, failed);
      throw failed;
    } catch (OwnFault own) {
      throw own.fault;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException unreadable) {
      SQLiteException damaged = new SQLiteException(String.valueOf(unreadable.getMessage()), SQLiteErrorCode.SQLITE_CORRUPT);
      damaged.initCause(unreadable);
      throw damaged;
    }
  }

  /** What somebody else does with what was read of a row: where that fails, the row is not to blame. */
  public static <T> T handedOver(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException fault) {
      throw new OwnFault(fault);
    }
  }

  /** Carries a fault of the program past what takes such faults for damage. */
  private static final class OwnFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient RuntimeException fault;

    OwnFault(RuntimeException fault) {
      super(null, fault, false, false);
      this.fault = fault;
    }
  }

  /** How many rows it inserted, updated or deleted. */
  public int update(String change, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = bound(change, parameters);
    try {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      forget(change, failed);
      throw failed;
    }
  }

  /** Runs any number of statements without parameters. */
  public void script(String statements) throws SQLException {
    executed++;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    }
  }

  private PreparedStatement bound(String text, @Nullable Object... parameters) throws SQLException {
    executed++;
    PreparedStatement statement = prepared.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(text);
      prepared.put(text, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** After an I/O error or a full disk the driver has finalised the statement, so it can't be used again. */
  private void forget(String text, SQLException reason) {
    try (PreparedStatement broken = prepared.remove(text)) {
      assert broken != null : text;
    } catch (SQLException failed) {
      reason.addSuppressed(failed);
    }
  }

  /**
   * Lets the work be stopped inside a long statement, which then fails with {@code SQLITE_INTERRUPT}.
   *
   * @param progress asked again and again while statements run
   */
  public void cancellable(Progress progress, Database.Work<?> work) throws SQLException {
    ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
      @Override
      protected int progress() {
        return progress.isCancelled() ? 1 : 0;
      }
    });
    try {
      work.with(this);
    } finally {
      ProgressHandler.clearHandler(connection);
    }
  }

  /**
   * Replaces the whole database by another, in one transaction (the backup API of SQLite).
   *
   * @param from its file, which has pages of the same size
   * @param progress counts pages; it can't be cancelled
   */
  void restore(Path from, Progress progress) throws SQLException {
    DB database = ((SQLiteConnection) connection).getDatabase();
    int code = database.restore("main", from.toString(),
        (remaining, pages) -> progress.update(pages - remaining, pages, ""), RESTORE_WAIT_MILLIS, RESTORE_TRIES, RESTORE_PAGES);
    if (code != SQLiteErrorCode.SQLITE_OK.code) {
      database.throwex(code);
    }
  }

  /**
   * Copies the whole database, as it is now, into another file (the backup API of SQLite), and forces that to the disk.
   *
   * @param to its file, empty or not there
   * @param progress counts pages; it can't be cancelled
   */
  void backUp(Path to, Progress progress) throws SQLException {
    DB database = ((SQLiteConnection) connection).getDatabase();
    int code = database.backup("main", to.toString(),
        (remaining, pages) -> progress.update(pages - remaining, pages, ""), RESTORE_WAIT_MILLIS, RESTORE_TRIES, BACKUP_PAGES);
    if (code != SQLiteErrorCode.SQLITE_OK.code) {
      database.throwex(code);
    }
  }

  /** Words in the lower case of SQLite's {@code lower}, which is that of ASCII. */
  public static String lower(String words) {
    StringBuilder lower = new StringBuilder(words.length());
    words.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
    return lower.toString();
  }

  /** How many statements were run on this connection. */
  public long executed() {
    return executed;
  }

  /** How many rows were read by this connection. */
  public long rowsRead() {
    return rowsRead;
  }

  @Override
  public void close() throws SQLException {
    prepared.clear();
    connection.close();
  }
}
