package org.pizhu.store.annotation;

import java.sql.SQLException;
import java.util.Optional;
import org.pizhu.model.Change.MemoChange;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** The memos of stories. They are changed by edits: see {@link HistoryStore}. */
public final class MemoStore {

  private static final String MEMO = "SELECT memo FROM story_memo WHERE story_id = ?1";

  private final Database database;

  public MemoStore(Database database) {
    this.database = database;
  }

  /** The memo of a story; empty where there is none. */
  public String ofStory(long storyId) {
    return database.read(sql -> ofStory(sql, storyId));
  }

  private static String ofStory(Sql sql, long storyId) throws SQLException {
    return sql.first(MEMO, row -> row.getString(1), storyId).orElse("");
  }

  /** Applies a change. Returns what it is of if its before or after is not what is stored. */
  public static Optional<String> apply(Sql sql, MemoChange change) throws SQLException {
    if (!ofStory(sql, change.storyId()).equals(change.before())) {
      return Optional.of("memo of story " + change.storyId());
    }
    if (change.after().isEmpty()) {
      sql.update("DELETE FROM story_memo WHERE story_id = ?1", change.storyId());
    } else {
      sql.update(
          """
          INSERT INTO story_memo (story_id, memo) VALUES (?1, ?2)
          ON CONFLICT (story_id) DO UPDATE SET memo = excluded.memo
          """,
          change.storyId(), change.after());
    }
    return ofStory(sql, change.storyId()).equals(change.after())
        ? Optional.empty()
        : Optional.of("memo of story " + change.storyId());
  }
}
