package org.pizhu.store.database;

import java.sql.SQLException;

/** Carries a failure of the database through code that does not know of databases, to be unpacked on the other side. */
public final class UncheckedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What may fail. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  private final SQLException failed;

  private UncheckedSqlException(SQLException failed) {
    super(failed);
    this.failed = failed;
  }

  /** Packs a failure. */
  public static <T> T packed(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException failed) {
      throw new UncheckedSqlException(failed);
    }
  }

  /** Unpacks it again. */
  public static <T> T unpacked(Work<T> work) throws SQLException {
    try {
      return work.run();
    } catch (UncheckedSqlException packed) {
      throw packed.failed;
    }
  }
}
