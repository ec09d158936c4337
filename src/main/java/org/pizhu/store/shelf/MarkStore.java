package org.pizhu.store.shelf;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.MarkChange;
import org.pizhu.model.StoryMark;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;

/** The marks on stories. They are changed by edits: see {@link HistoryStore}. */
public final class MarkStore {

  private final Database database;

  public MarkStore(Database database) {
    this.database = database;
  }

  /** Those among some stories that have a mark, or don't; by rising number. Stories that are not there have none and lack none. */
  public List<Long> among(Collection<Long> storyIds, StoryMark mark, boolean isOn) {
    String query = """
        SELECT id FROM story
        WHERE id IN (SELECT value FROM json_each(?1)) AND removed = 0 AND %s = ?2
        ORDER BY id
        """.formatted(column(mark));
    return database.read(
        sql -> sql.list(query, row -> row.getLong(1), JsonTree.numbers(storyIds), isOn ? 1 : 0));
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, MarkChange change) throws SQLException {
    String column = column(change.mark());
    int changed = sql.update(
        "UPDATE story SET " + column + " = ?2 WHERE id IN (SELECT value FROM json_each(?1)) AND " + column + " <> ?2",
        JsonTree.numbers(change.stories()), change.way() == MarkChange.Way.ON ? 1 : 0);
    return changed == change.stories().size() ? Optional.empty() : Optional.of("set of stories that are " + column);
  }

  private static String column(StoryMark mark) {
    return switch (mark) {
      case STARRED -> "starred";
      case TODO -> "todo";
    };
  }
}
