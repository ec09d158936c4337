package org.pizhu.store.keep;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Sha256;

/** The texts of stories that are not in use have the hashes that they say; annotations of them are found again by these texts. */
record ReadingRule() implements RowRule {

  private record Broken(long id, long storyId) {}

  private static List<Broken> broken(Sql sql) throws SQLException {
    List<Broken> broken = new ArrayList<>();
    sql.each("SELECT id, story_id, text, text_sha256 FROM reading ORDER BY id", row -> {
      if (!Sha256.of(row.getString(3)).equals(row.getString(4))) {
        broken.add(new Broken(row.getLong(1), row.getLong(2)));
      }
      return true;
    });
    return broken;
  }

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    broken(sql).forEach(one -> findings.story(ProblemKind.CHECK_STORY, one.storyId()));
  }

  @Override
  public long mend(Sql sql) throws SQLException {
    long mended = 0;
    if (RowRule.has(sql, "reading", "text")) {
      for (Broken one : broken(sql)) {
        mended += sql.update("DELETE FROM reading WHERE id = ?1", one.id());
      }
    }
    return mended;
  }
}
