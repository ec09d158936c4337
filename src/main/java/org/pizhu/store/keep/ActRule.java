package org.pizhu.store.keep;

import java.sql.SQLException;
import org.pizhu.store.database.Sql;
import org.pizhu.store.edit.EditRows;

/** What was done can be read, so that it can be taken back. What can't be read stays done; what it deleted stays in the bin. */
record ActRule() implements RowRule {

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    EditRows.unreadable(sql).forEach(findings::act);
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    long mended = 0;
    // An act of an earlier schema is brought up to date, or left out, when its library is opened.
    if (RowRule.has(sql, "edit", "size")) {
      for (long act : EditRows.unreadable(sql)) {
        mended += sql.update("DELETE FROM edit WHERE id = ?1", act);
      }
    }
    return mended;
  }
}
