package org.pizhu.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.pizhu.text.Folding;
import org.sqlite.Function;

/** {@code fold(text)} in SQL: a text as searches compare it. */
final class FoldFunction extends Function {

  /** SQLite's flag for functions that do no harm whoever calls them, so that a view of an older schema may use this one. */
  private static final int INNOCUOUS = 0x200000;

  private FoldFunction() {}

  static void addTo(Connection connection) throws SQLException {
    Function.create(connection, "fold", new FoldFunction(), 1, FLAG_DETERMINISTIC | INNOCUOUS);
  }

  @Override
  protected void xFunc() throws SQLException {
    String text = value_text(0);
    if (text == null) {
      result();
    } else {
      result(Folding.fold(text));
    }
  }
}
