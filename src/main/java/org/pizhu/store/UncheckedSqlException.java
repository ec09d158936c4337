package org.pizhu.store;

import java.sql.SQLException;

/** Carries a failure of the database through code that does not know of databases, to be unpacked on the other side. */
final class UncheckedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What may fail. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  private final SQLException failed;

  private UncheckedSqlException(SQLException failed) {
    super(failed);
    this.failed = failed;
  }

  /** Packs a failure. */
  static <T> T packed(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException failed) {
      throw new UncheckedSqlException(failed);
    }
  }

  /** Unpacks it again. */
  static <T> T unpacked(Work<T> work) throws SQLException {
    try {
      return work.run();
    } catch (UncheckedSqlException packed) {
      throw packed.failed;
    }
  }
}
