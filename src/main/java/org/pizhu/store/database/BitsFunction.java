package org.pizhu.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/** {@code differing_bits(one, other)} in SQL: in how many bits two numbers differ, 0 to 64; NULL if one of them is NULL. */
final class BitsFunction extends Function {

  /** SQLite's flag for functions that do no harm whoever calls them. */
  private static final int INNOCUOUS = 0x200000;

  private BitsFunction() {}

  static void addTo(Connection connection) throws SQLException {
    Function.create(connection, "differing_bits", new BitsFunction(), 2, FLAG_DETERMINISTIC | INNOCUOUS);
  }

  @Override
  protected void xFunc() throws SQLException {
    // SQLITE_NULL of the C interface.
    int nothing = 5;
    if (value_type(0) == nothing || value_type(1) == nothing) {
      result();
    } else {
      result(Long.bitCount(value_long(0) ^ value_long(1)));
    }
  }
}
