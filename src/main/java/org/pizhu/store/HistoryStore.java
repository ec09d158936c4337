package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Change.CodingChange;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;

/**
 * The edits of the library: the only way to change annotations and tags. The history is kept in the library, so that
 * undo works after a restart too. Each method that changes something is one transaction. An edit whose before doesn't
 * agree with what is stored, or whose after can't be stored to the letter, changes nothing and fails as
 * {@code UNEXPECTED}.
 */
public final class HistoryStore {

  static final String EDITS = "SELECT id, kind, subject, made_by, made_at, changes FROM edit ";
  private static final String LAST_DONE = EDITS + "WHERE undone = 0 ORDER BY id DESC LIMIT 1";
  private static final String FIRST_UNDONE = EDITS + "WHERE undone = 1 ORDER BY id LIMIT 1";

  private final Database database;

  // Both are asked for after each act, and one on thousands of annotations is not read again and again. An edit never changes, nor is
  // its number ever given again.
  private volatile @Nullable Edit knownDone;
  private volatile @Nullable Edit knownUndone;

  public HistoryStore(Database database) {
    this.database = database;
  }

  /**
   * Makes an edit: applies its changes, appends it to the history, and drops the edits that were undone before.
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
    Edit stored = database.write(sql -> {
      apply(sql, edit.changes());
      if (session != null) {
        SessionStore.belong(sql, session, edit.changes(), edit.at());
      }
      sql.update("DELETE FROM edit WHERE undone = 1");
      long id = sql.number(
          "INSERT INTO edit (kind, subject, made_by, made_at, changes) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
          edit.kind().name(), edit.subject(), edit.by(), edit.at().toString(), ChangeCodec.write(edit.changes()));
      return edit.withId(id);
    });
    knownDone = stored;
    return stored;
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
    String query = EDITS + """
        WHERE undone = 0 AND kind IN (SELECT value FROM json_each(?1))
        ORDER BY id DESC LIMIT ?2
        """;
    String names = JsonTree.array(kinds.stream().map(EditKind::name).sorted().toList());
    return database.read(sql -> sql.list(query, HistoryStore::edit, names, count));
  }

  /**
   * Takes an edit back.
   *
   * @param edit has to be {@link #lastDone()}
   */
  public void undo(Edit edit) {
    database.write(sql -> {
      Edit stored = require(edit, sql.first(LAST_DONE, HistoryStore::edit));
      apply(sql, stored.reversed());
      return sql.update("UPDATE edit SET undone = 1 WHERE id = ?1", stored.id());
    });
  }

  /**
   * Makes an edit again.
   *
   * @param edit has to be {@link #firstUndone()}
   */
  public void redo(Edit edit) {
    database.write(sql -> {
      Edit stored = require(edit, sql.first(FIRST_UNDONE, HistoryStore::edit));
      apply(sql, stored.changes());
      return sql.update("UPDATE edit SET undone = 0 WHERE id = ?1", stored.id());
    });
  }

  private static Edit edit(ResultSet row, @Nullable Edit known) throws SQLException {
    return known != null && known.id() == row.getLong(1) ? known : edit(row);
  }

  static Edit edit(ResultSet row) throws SQLException {
    return new Edit(
        row.getLong(1),
        EditKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)),
        ChangeCodec.read(row.getString(6)));
  }

  private Edit require(Edit edit, Optional<Edit> next) {
    return next.filter(found -> found.id() == edit.id())
        .orElseThrow(() -> refusal("Edit " + edit.id() + " is not the next one"));
  }

  private void apply(Sql sql, List<Change> changes) throws SQLException {
    Set<String> tags = new LinkedHashSet<>();
    List<CodingChange> codings = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof CodingChange coding) {
        codings.add(coding);
        continue;
      }
      applyAll(sql, codings);
      if (change instanceof Change.AnnotationChange annotation) {
        apply(sql, annotation.before(), annotation.after());
      } else if (change instanceof Change.TagChange tag) {
        tags.add(apply(sql, tag.before(), tag.after()));
      }
    }
    applyAll(sql, codings);
    requireTree(sql, tags);
  }

  /** Applies what was gathered of changes that follow each other, and empties it. */
  private void applyAll(Sql sql, List<CodingChange> codings) throws SQLException {
    if (!codings.isEmpty()) {
      Optional<String> different = CodingStore.apply(sql, codings);
      if (different.isPresent()) {
        throw refusal("the library's annotation " + different.get() + " is not as the edit says");
      }
      codings.clear();
    }
  }

  private void requireTree(Sql sql, Set<String> tags) throws SQLException {
    if (!tags.isEmpty()) {
      Optional<String> misplaced = TagStore.misplaced(sql, tags);
      if (misplaced.isPresent()) {
        throw refusal("the tag " + misplaced.get() + " would stand beside its like or below itself");
      }
    }
  }

  private void apply(Sql sql, @Nullable Annotation before, @Nullable Annotation after) throws SQLException {
    String id = id(before == null ? null : before.id(), after == null ? null : after.id());
    requireStored("annotation " + id, before, AnnotationStore.byId(sql, id).orElse(null));
    if (after == null) {
      AnnotationStore.delete(sql, id);
    } else if (before == null) {
      AnnotationStore.insert(sql, after);
    } else {
      AnnotationStore.update(sql, after);
    }
    // Half a surrogate pair, for one, does not survive the way through UTF-8.
    requireStored("annotation " + id, after, AnnotationStore.byId(sql, id).orElse(null));
  }

  private String apply(Sql sql, @Nullable Tag before, @Nullable Tag after) throws SQLException {
    String id = id(before == null ? null : before.id(), after == null ? null : after.id());
    requireStored("tag " + id, before, TagStore.byId(sql, id).orElse(null));
    if (after == null) {
      TagStore.delete(sql, id);
    } else if (before == null) {
      TagStore.insert(sql, after);
    } else {
      TagStore.update(sql, after);
    }
    requireStored("tag " + id, after, TagStore.byId(sql, id).orElse(null));
    return id;
  }

  private static String id(@Nullable String before, @Nullable String after) {
    String id = before == null ? after : before;
    if (id == null || after != null && !id.equals(after)) {
      throw new IllegalArgumentException("A change is of one thing, not of " + before + " and " + after);
    }
    return id;
  }

  private void requireStored(String what, @Nullable Object expected, @Nullable Object stored) {
    if (!Objects.equals(expected, stored)) {
      throw refusal("the library's " + what + " is not as the edit says");
    }
  }

  private PizhuException refusal(String words) {
    return new PizhuException(Problem.of(ProblemKind.UNEXPECTED, database.file(), words));
  }
}
