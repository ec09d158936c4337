package org.pizhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;

/** The rows of the history inside a transaction. */
final class EditRows {

  static final String COLUMNS = "SELECT id, kind, subject, made_by, made_at, changes, size FROM edit ";

  private static final Pattern NOTE = Pattern.compile("\"note\":\"[^\"]");

  private EditRows() {}

  static Edit edit(ResultSet row) throws SQLException {
    return new Edit(
        row.getLong(1),
        EditKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)),
        ChangeCodec.read(row.getString(6)));
  }

  static Optional<Edit> byId(Sql sql, long id) throws SQLException {
    return sql.first(COLUMNS + "WHERE id = ?1", EditRows::edit, id);
  }

  /**
   * Appends an edit that was applied, in the place of those that were undone, and puts what it deleted into the bin.
   *
   * @return its number
   */
  static long append(Sql sql, Edit edit) throws SQLException {
    dropUndone(sql, edit);
    long id = sql.number(
        """
        INSERT INTO edit (kind, subject, made_by, made_at, changes, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """,
        edit.kind().name(), edit.subject(), edit.by(), edit.at().toString(), ChangeCodec.write(edit.changes()),
        edit.size());
    for (Change change : edit.changes()) {
      if (change instanceof Change.AnnotationChange gone && gone.before() != null && gone.after() == null) {
        BinStore.insert(sql, gone.before(), id, edit.by(), edit.at());
      }
    }
    return id;
  }

  static void update(Sql sql, long id, List<Change> changes) throws SQLException {
    int size = changes.stream().mapToInt(Change::size).sum();
    sql.update("UPDATE edit SET changes = ?2, size = ?3 WHERE id = ?1", id, ChangeCodec.write(changes), size);
  }

  /** A note that someone wrote is not lost because undo took back the annotation and something else was done then: it goes to the bin. */
  private static void dropUndone(Sql sql, Edit next) throws SQLException {
    Map<String, Annotation> undone = new LinkedHashMap<>();
    sql.each("SELECT changes FROM edit WHERE undone = 1 ORDER BY id", row -> {
      String changes = row.getString(1);
      if (NOTE.matcher(changes).find()) {
        for (Change change : ChangeCodec.read(changes)) {
          if (change instanceof Change.AnnotationChange annotation && annotation.after() != null) {
            undone.put(annotation.after().id(), annotation.after());
          }
        }
      }
      return true;
    });
    for (Annotation annotation : undone.values()) {
      if (!annotation.note().isEmpty() && AnnotationStore.byId(sql, annotation.id()).isEmpty()
          && !BinStore.holds(sql, annotation.id())) {
        BinStore.insert(sql, annotation, null, annotation.creator(), next.at());
      }
    }
    sql.update("DELETE FROM edit WHERE undone = 1");
  }
}
