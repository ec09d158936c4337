package org.pizhu.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.PizhuException;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.Written;
import org.pizhu.store.edit.EditRows;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.shelf.SessionStore;
import org.pizhu.task.Progress;

/**
 * The edits of the library: the only way to change annotations and tags. The history is kept in the library, so that
 * undo works after a restart too. Each method that changes something is one transaction. An edit whose before doesn't
 * agree with what is stored, or whose after can't be stored to the letter, changes nothing and fails as
 * {@code UNEXPECTED}.
 */
public final class HistoryStore {

  private static final String LAST_DONE = EditRows.COLUMNS + "WHERE undone = 0 ORDER BY id DESC LIMIT 1";
  private static final String FIRST_UNDONE = EditRows.COLUMNS + "WHERE undone = 1 ORDER BY id LIMIT 1";

  private static final String PAGE = """
      SELECT id, kind, subject, made_by, made_at, undone, size FROM edit
      WHERE (?1 = 0 OR id < ?1)
        AND (?2 = '' OR instr(lower(subject), ?2) OR instr(lower(made_by), ?2)
          OR kind IN (SELECT value FROM json_each(?3)))
      ORDER BY id DESC LIMIT ?4
      """;

  private final Database database;
  private final Changes changes;

  // Both are asked for after each act, and one on thousands of annotations is not read again and again. An edit never changes but in
  // how many things it changed, nor is its number ever given again.
  private volatile @Nullable Edit knownDone;
  private volatile @Nullable Edit knownUndone;

  public HistoryStore(Database database) {
    this.database = database;
    changes = new Changes(database.file());
  }

  /**
   * Makes an edit: applies its changes, appends it to the history, and drops the edits that were undone before. What it deletes
   * goes to the bin, and so does an annotation with a note that can't be brought back any more.
   *
   * @return the edit with its number
   */
  public Edit record(Edit edit) {
    return record(edit, null);
  }

  /**
   * Makes an edit in a session: {@link #record(Edit)}, and the annotations that it makes are of the session, in the same transaction.
   *
   * @param session the number of the session; null for none
   */
  public Edit record(Edit edit, @Nullable Long session) {
    Edit stored = database.change(sql -> {
      changes.apply(sql, edit.changes());
      if (session != null) {
        SessionStore.belong(sql, session, edit.changes(), edit.at());
      }
      return edit.withId(EditRows.append(sql, edit));
    });
    knownDone = stored;
    return stored;
  }

  /**
   * Makes changes that are a part of an edit which takes several transactions.
   *
   * @return the changes
   */
  public List<Change> grow(GrowingEdit edit, List<Change> more) {
    Written<List<Change>> written = database.change(sql -> {
      changes.apply(sql, more);
      return new Written<>(more, edit.addLast(sql, more));
    });
    edit.committed(written.edit());
    return written.result();
  }

  /**
   * Makes an edit of many changes, which can be stopped: {@link #record(Edit)}.
   *
   * @param progress counts the things changed; when it is cancelled, nothing is
   * @return the edit with its number; nothing if it was cancelled
   */
  public Optional<Edit> recordMany(Edit edit, Progress progress) {
    try {
      Edit stored = database.change(sql -> {
        int done = 0;
        for (Change change : edit.changes()) {
          if (progress.isCancelled()) {
            // Rolls back.
            throw new CancellationException();
          }
          changes.apply(sql, List.of(change));
          done += change.size();
          progress.update(done, edit.size(), "");
        }
        return edit.withId(EditRows.append(sql, edit));
      });
      knownDone = stored;
      return Optional.of(stored);
    } catch (CancellationException cancelled) {
      return Optional.empty();
    }
  }

  /** What undo would take back. */
  public Optional<Edit> lastDone() {
    Optional<Edit> found = database.read(sql -> sql.first(LAST_DONE, row -> edit(row, knownDone)));
    knownDone = found.orElse(null);
    return found;
  }

  /** What redo would do again. */
  public Optional<Edit> firstUndone() {
    Optional<Edit> found = database.read(sql -> sql.first(FIRST_UNDONE, row -> edit(row, knownUndone)));
    knownUndone = found.orElse(null);
    return found;
  }

  /** The newest edits of some kinds that are done, the newest first. */
  public List<Edit> latest(Set<EditKind> kinds, int count) {
    String query = EditRows.COLUMNS + """
        WHERE undone = 0 AND kind IN (SELECT value FROM json_each(?1))
        ORDER BY id DESC LIMIT ?2
        """;
    String names = JsonTree.array(kinds.stream().map(EditKind::name).sorted().toList());
    return database.read(sql -> sql.list(query, EditRows::edit, names, count));
  }

  /**
   * Takes an edit back.
   *
   * @param edit has to be {@link #lastDone()}
   */
  public void undo(Edit edit) {
    database.change(sql -> {
      Edit stored = require(edit, sql.first(LAST_DONE, EditRows::edit));
      changes.apply(sql, stored.reversed());
      return sql.update("UPDATE edit SET undone = 1 WHERE id = ?1", stored.id());
    });
  }

  /**
   * Makes an edit again.
   *
   * @param edit has to be {@link #firstUndone()}
   */
  public void redo(Edit edit) {
    database.change(sql -> {
      Edit stored = require(edit, sql.first(FIRST_UNDONE, EditRows::edit));
      changes.apply(sql, stored.changes());
      return sql.update("UPDATE edit SET undone = 0 WHERE id = ?1", stored.id());
    });
  }

  /**
   * Undoes or redoes everything between now and a point of the history, in order, in one transaction: if one edit can't be undone, none
   * is.
   *
   * @param editId the last edit that is to stand; 0 for none
   * @param visitor gets each edit before it is undone or redone
   * @param progress counts the edits; when it is cancelled, what was done up to then stays
   * @return how many edits were undone or redone
   * @throws PizhuException {@code UNEXPECTED} if there is no such edit, or the library is not as an edit left it
   */
  public int goTo(long editId, Consumer<Edit> visitor, Progress progress) {
    return database.change(sql -> {
      if (editId != 0 && EditRows.byId(sql, editId).isEmpty()) {
        throw changes.refusal("There is no edit " + editId);
      }
      List<Long> back = sql.list(
          "SELECT id FROM edit WHERE undone = 0 AND id > ?1 ORDER BY id DESC", row -> row.getLong(1), editId);
      List<Long> forth = sql.list(
          "SELECT id FROM edit WHERE undone = 1 AND id <= ?1 ORDER BY id", row -> row.getLong(1), editId);
      // At most one of the two has any, as those that are undone stand behind those that aren't.
      return step(sql, back, Way.BACK, visitor, progress) + step(sql, forth, Way.FORTH, visitor, progress);
    });
  }

  private enum Way { BACK, FORTH }

  private int step(Sql sql, List<Long> ids, Way way, Consumer<Edit> visitor, Progress progress) throws SQLException {
    int done = 0;
    for (long id : ids) {
      if (progress.isCancelled()) {
        break;
      }
      Edit edit = EditRows.byId(sql, id).orElseThrow();
      visitor.accept(edit);
      changes.apply(sql, way == Way.BACK ? edit.reversed() : edit.changes());
      sql.update("UPDATE edit SET undone = ?2 WHERE id = ?1", id, way == Way.BACK ? 1 : 0);
      progress.update(++done, ids.size(), edit.subject());
    }
    return done;
  }

  /** How many things are changed by going to a point of the history. */
  public int thingsUpTo(long editId) {
    return database.read(sql -> (int) Math.min(Integer.MAX_VALUE, sql.number(
        "SELECT coalesce(sum(size), 0) FROM edit WHERE undone = 0 AND id > ?1 OR undone = 1 AND id <= ?1", editId)));
  }

  /**
   * A page of the history, the newest edit first, undone ones among them.
   *
   * @param filter which edits
   * @param before only edits with a lower number; 0 for the newest
   * @param count at most so many
   */
  public List<EditLine> page(EditFilter filter, long before, int count) {
    String kinds = JsonTree.array(filter.kinds().stream().map(EditKind::name).sorted().toList());
    return database.read(
        sql -> sql.list(PAGE, HistoryStore::line, before, Sql.lower(filter.words()), kinds, count));
  }

  private static EditLine line(ResultSet row) throws SQLException {
    return new EditLine(
        row.getLong(1),
        EditKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)),
        row.getBoolean(6) ? EditLine.State.UNDONE : EditLine.State.DONE,
        row.getInt(7));
  }

  private static Edit edit(ResultSet row, @Nullable Edit known) throws SQLException {
    return known != null && known.id() == row.getLong(1) && known.size() == row.getInt(7)
        ? known
        : EditRows.edit(row);
  }

  private Edit require(Edit edit, Optional<Edit> next) {
    return next.filter(found -> found.id() == edit.id())
        .orElseThrow(() -> changes.refusal("Edit " + edit.id() + " is not the next one"));
  }
}
