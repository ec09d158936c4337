package org.pizhu.store.keep;

import java.sql.SQLException;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Sql;

/**
 * A rule about what a table says of stories, which is told by the story and not by the row.
 *
 * @param kind what is told of a story
 * @param table the table
 * @param column a column without which the schema is too old to be asked
 * @param broken gives the numbers of the stories for which it does not hold
 * @param mend makes it hold
 * @param isDerived whether nothing is lost by that, as what is mended repeats something else
 */
record StoryRule(ProblemKind kind, String table, String column, String broken, String mend, boolean isDerived) implements RowRule {

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    sql.list(broken, row -> row.getLong(1)).forEach(story -> findings.story(kind, story));
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    int mended = RowRule.has(sql, table, column) ? sql.update(mend) : 0;
    return isDerived ? 0 : mended;
  }
}
