package org.pizhu.store.database;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * How connections to a file are opened.
 *
 * @param file the database, an absolute path
 * @param mode what the connection may do
 * @param views run on each connection that reads, to show a library of an older schema as if it had the newest; mostly empty
 */
public record Opening(Path file, Mode mode, String views) {

  /** An opening without views. */
  public Opening(Path file, Mode mode) {
    this(file, mode, "");
  }

  /** What a connection may do. */
  public enum Mode {
    /** Writes; makes the file if there is none. */
    WRITE,
    /** Reads beside a writer. */
    READ,
    /** Reads a file that nobody can write to, without any lock or side file. */
    READ_UNCHANGING
  }

  private static final int BUSY_MILLIS = 5_000;

  /** FULL: a commit is on the disk when it returns. The log is carried over into the file when it has 1,024 pages, 16 MB in a new library. */
  static final String EACH_ON_DISK = """
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = 1024;
      """;

  /** NORMAL: a commit is on the disk when the log has been carried over, or when a later one is; the file is sound whenever the power fails. */
  static final String SOON_ON_DISK = """
      PRAGMA synchronous = NORMAL;
      PRAGMA wal_autocheckpoint = 0;
      """;

  /**
   * The page cache holds 16 MB at most; the log, which an import makes long, is cut back to as much. What is deleted is overwritten: who
   * empties the bin wants it gone.
   */
  private static final String WRITING = EACH_ON_DISK + """
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -16384;
      PRAGMA journal_size_limit = 16777216;
      """;

  /** There are several of these and each has a cache; the system's own cache of files serves them all nearly as fast. */
  private static final String READING = """
      PRAGMA trusted_schema = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -4096;
      """;

  /** Opens an empty database that is in memory only, with the functions of all others. */
  public static Sql inMemory() throws SQLException {
    SQLiteConnection connection = JDBC.createConnection(JDBC.PREFIX + ":memory:", new SQLiteConfig().toProperties());
    connection.getConnectionConfig().setAutoCommit(false);
    Sql sql = new Sql(connection);
    try {
      FoldFunction.addTo(connection);
      BitsFunction.addTo(connection);
      return sql;
    } catch (SQLException failed) {
      sql.close();
      throw failed;
    }
  }

  /** Opens a connection. */
  public Sql open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setReadOnly(mode != Mode.WRITE);
    // Else the driver asks for the number of the row after each insert, which takes as long as the insert.
    config.setGetGeneratedKeys(false);
    SQLiteConnection connection = JDBC.createConnection(JDBC.PREFIX + address(), config.toProperties());
    // Transactions are begun and ended in SQL. With JDBC's own auto-commit on, the driver tries BEGIN after each
    // statement.
    connection.getConnectionConfig().setAutoCommit(false);
    Sql sql = new Sql(connection);
    try {
      FoldFunction.addTo(connection);
      BitsFunction.addTo(connection);
      sql.script(mode == Mode.WRITE ? WRITING : READING + views);
      return sql;
    } catch (SQLException failed) {
      sql.close();
      throw failed;
    }
  }

  /** The driver takes what follows a question mark in a plain name for options, so such a name needs the form of a URI. */
  private String address() {
    String plain = file.toString();
    if (mode != Mode.READ_UNCHANGING && plain.indexOf('?') < 0) {
      return plain;
    }
    URI uri = file.toUri();
    return uri.toASCIIString() + (mode == Mode.READ_UNCHANGING ? "?immutable=1" : "");
  }
}
