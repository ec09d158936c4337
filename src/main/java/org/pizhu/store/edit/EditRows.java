package org.pizhu.store.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.codec.ChangeCodec;
import org.pizhu.store.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the history inside a transaction. */
public final class EditRows {

  /** What {@link #edit} reads. */
  public static final String COLUMNS = "SELECT id, kind, subject, made_by, made_at, changes, size FROM edit ";

  private static final Logger LOG = LoggerFactory.getLogger(EditRows.class);

  private static final Pattern NOTE = Pattern.compile("\"note\":\"[^\"]");

  private EditRows() {}

  /** The edit of a row of {@link #COLUMNS}. */
  public static Edit edit(ResultSet row) throws SQLException {
    return new Edit(
        row.getLong(1),
        EditKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)),
        ChangeCodec.read(row.getString(6)));
  }

  /**
   * Reads all that was done, and keeps nothing.
   *
   * @throws SQLException {@code SQLITE_CORRUPT} where an act can't be what was written
   */
  public static void check(Sql sql) throws SQLException {
    sql.each(COLUMNS + "ORDER BY id", row -> edit(row).id() > 0);
  }

  /** The acts that can't be read, by number. */
  public static List<Long> unreadable(Sql sql) throws SQLException {
    List<Long> found = new ArrayList<>();
    sql.each(COLUMNS + "ORDER BY id", row -> {
      try {
        return edit(row).id() > 0;
      } catch (IllegalArgumentException | DateTimeException damaged) {
        LOG.info("The act {} can't be read", row.getLong(1), damaged);
        return found.add(row.getLong(1));
      }
    });
    return found;
  }

  /** An edit, within a transaction. */
  public static Optional<Edit> byId(Sql sql, long id) throws SQLException {
    return sql.first(COLUMNS + "WHERE id = ?1", EditRows::edit, id);
  }

  /**
   * Appends an edit that was applied, in the place of those that were undone, and puts what it deleted into the bin.
   *
   * @return its number
   */
  public static long append(Sql sql, Edit edit) throws SQLException {
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

  /** A note that someone wrote is not lost because its annotation was undone and something else was done then: it goes to the bin. */
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
