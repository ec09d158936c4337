package org.pizhu.store.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry.Reason;
import org.pizhu.model.BinEntry;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.codec.ChangeCodec;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;
import org.pizhu.store.database.Sql;
import org.pizhu.store.story.ReadingRows;
import org.pizhu.task.Progress;

/**
 * The deleted annotations, until the bin is emptied. Edits put them in and take them out: an annotation is in the bin while the edit
 * that deleted it is done and the annotation is not there.
 */
public final class BinStore {

  /** To be completed by conditions and an order. Of an annotation that was deleted more than once the newest counts. */
  private static final String IN_BIN = """
      FROM bin
      LEFT JOIN edit ON edit.id = bin.edit_id
      JOIN story ON story.id = bin.story_id
      WHERE (bin.edit_id IS NULL OR edit.undone = 0)
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE annotation.id = bin.annotation_id)
        AND NOT EXISTS (
          SELECT 1 FROM bin AS newer LEFT JOIN edit AS deletion ON deletion.id = newer.edit_id
          WHERE newer.annotation_id = bin.annotation_id AND newer.id > bin.id
            AND (newer.edit_id IS NULL OR deletion.undone = 0))
      """;

  private static final String ENTRIES =
      "SELECT bin.id, bin.annotation, " + HeadlineSql.MARKED + ", bin.edit_id, deleted_by, deleted_at " + IN_BIN;

  private static final String PAGE = ENTRIES + """
        AND (?1 = 0 OR bin.id < ?1)
        AND (?2 = '' OR instr(lower(bin.annotation ->> '$.exact'), ?2) OR instr(lower(bin.annotation ->> '$.note'), ?2)
          OR instr(lower(story.shown_headline), ?2) OR instr(lower(deleted_by), ?2))
      ORDER BY bin.id DESC LIMIT ?3
      """;

  private final Database database;

  public BinStore(Database database) {
    this.database = database;
  }

  /**
   * What is in the bin, the newest first.
   *
   * @param before only entries with a lower number; 0 for the newest
   * @param words to be in the quote, the note, the headline or the name of who deleted it; case of ASCII letters doesn't count; empty
   *     for all
   * @param count at most so many
   */
  public List<BinEntry> page(long before, String words, int count) {
    return database.read(sql -> sql.list(PAGE, BinStore::entry, before, Sql.lower(words), count));
  }

  /** An entry of the bin. */
  public Optional<BinEntry> byId(long id) {
    return database.read(sql -> sql.first(ENTRIES + "AND bin.id = ?1", BinStore::entry, id));
  }

  /** How many annotations are in the bin. */
  public int count() {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) " + IN_BIN));
  }

  private static BinEntry entry(ResultSet row) throws SQLException {
    row.getLong(4);
    Reason reason = row.wasNull() ? Reason.UNDONE : Reason.DELETED;
    return new BinEntry(
        row.getLong(1),
        ChangeCodec.readAnnotation(row.getString(2)),
        row.getString(3),
        reason,
        row.getString(5),
        Instant.parse(row.getString(6)));
  }

  /**
   * Empties the bin for good, in one transaction. What was done to these annotations is taken out of the history as if they had never
   * been: undo and redo of everything else go on working to the very beginning.
   *
   * @param progress counts the edits that were looked through; cancelling leaves the bin as it is
   * @return how many annotations are gone
   */
  public int empty(Progress progress) {
    return database.change(sql -> {
      Set<String> gone = new HashSet<>(sql.list("SELECT bin.annotation_id " + IN_BIN, row -> row.getString(1)));
      List<Edit> touched = gone.isEmpty() ? List.of() : touching(sql, gone, progress);
      if (progress.isCancelled()) {
        return 0;
      }
      for (Edit edit : touched) {
        List<Change> others = edit.changes().stream().filter(change -> !isOf(change, gone)).toList();
        if (others.isEmpty()) {
          sql.update("DELETE FROM edit WHERE id = ?1", edit.id());
        } else {
          EditRows.update(sql, edit.id(), others);
        }
      }
      ReadingRows.forget(sql, gone);
      StandingStore.forget(sql, gone);
      sql.update(
          "DELETE FROM bin WHERE annotation_id IN (SELECT value FROM json_each(?1))", JsonTree.array(gone));
      return gone.size();
    });
  }

  private static List<Edit> touching(Sql sql, Set<String> annotations, Progress progress) throws SQLException {
    long total = sql.number("SELECT count(*) FROM edit");
    List<Edit> touching = new ArrayList<>();
    long[] looked = {0};
    sql.each(EditRows.COLUMNS + "ORDER BY id", row -> {
      Edit edit = EditRows.edit(row);
      if (edit.changes().stream().anyMatch(change -> isOf(change, annotations))) {
        touching.add(edit);
      }
      progress.update(++looked[0], total, "");
      return !progress.isCancelled();
    });
    return touching;
  }

  private static boolean isOf(Change change, Set<String> annotations) {
    if (change instanceof Change.CodingChange coding) {
      return annotations.contains(coding.before().annotationId());
    }
    if (change instanceof Change.ColorChange color) {
      return annotations.contains(color.annotationId());
    }
    if (change instanceof Change.StandingChange standing) {
      return annotations.contains(standing.annotationId());
    }
    if (change instanceof Change.AgreementChange agreement) {
      return agreement.annotations().stream().anyMatch(annotations::contains);
    }
    if (change instanceof Change.AnnotationChange annotation) {
      Annotation known = annotation.before() == null ? annotation.after() : annotation.before();
      return known != null && annotations.contains(known.id());
    }
    return false;
  }

  static void insert(Sql sql, Annotation annotation, @Nullable Long editId, String by, Instant at)
      throws SQLException {
    sql.update(
        """
        INSERT INTO bin (edit_id, annotation_id, story_id, annotation, deleted_by, deleted_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """,
        editId, annotation.id(), annotation.storyId(), ChangeCodec.write(annotation), by, at.toString());
  }

  /** Whether an annotation that isn't there was deleted by an edit that stands, or was put into the bin before. */
  static boolean holds(Sql sql, String annotationId) throws SQLException {
    return sql.number(
        """
        SELECT count(*) FROM bin LEFT JOIN edit ON edit.id = bin.edit_id
        WHERE annotation_id = ?1 AND (bin.edit_id IS NULL OR edit.undone = 0)
        """,
        annotationId) > 0;
  }
}
