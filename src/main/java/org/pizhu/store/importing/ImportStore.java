package org.pizhu.store.importing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.ImportChange.Way;
import org.pizhu.model.Change.ImportChange;
import org.pizhu.model.Change;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.Written;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.intake.FragmentNote;
import org.pizhu.store.intake.IntakePlace;
import org.pizhu.store.intake.IntakeRows;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.BatchResult;
import org.pizhu.store.story.FamilyRows;
import org.pizhu.store.story.FragmentRow;
import org.pizhu.store.story.NewFragment;

/** Takes the fragments of a file into the library with the stories that they hold. */
public final class ImportStore {

  private final Database database;

  public ImportStore(Database database) {
    this.database = database;
  }

  /**
   * Which of some stories the library has.
   *
   * @param contentSha256s hashes of stories, as in {@link NewFragment#contentSha256()}
   */
  public Set<String> known(List<String> contentSha256s) {
    String hashes = JsonTree.array(contentSha256s);
    return Set.copyOf(database.read(sql -> sql.list(
        "SELECT content_sha256 FROM story WHERE content_sha256 IN (SELECT value FROM json_each(?1))",
        row -> row.getString(1),
        hashes)));
  }

  /**
   * Adds fragments in one transaction. A story whose content the library has is not added again, but listed for the
   * source too.
   *
   * @param sourceId the source, from {@link SourceStore#begin}
   * @param batch about 1,000 fragments: with fewer, the pages of the indexes are written oftener; more hold more memory
   */
  public BatchResult add(long sourceId, List<NewFragment> batch) {
    List<FragmentRow> rows = ReadyFragments.of(batch).rows();
    return database.change(sql -> new ImportBatch(sql, sourceId).add(rows));
  }

  /**
   * Adds fragments in one transaction, as a part of an edit: undoing it takes out the stories that were not there. It is on the disk with the last
   * ones of the file, or soon; if the power fails before, the import goes on from where the library is.
   *
   * @param source the file that they are of
   * @param place the same in the import, whose report gets what became of each story in the same transaction
   * @param notes what there is to say of the fragments
   */
  public BatchResult add(
      GrowingSource source, ReadyFragments batch, GrowingEdit edit, IntakePlace place, List<FragmentNote> notes) {
    database.requireChangeable();
    return database.writePart(sql -> added(sql, source, batch, edit, place, notes)).committed(source, edit);
  }

  /**
   * The same with the last fragments of a file.
   *
   * @throws org.pizhu.model.PizhuException {@code FILE_CHANGED_WHILE_READ} if all fragments are not as many bytes as the file has
   */
  public BatchResult addLast(
      GrowingSource source, ReadyFragments batch, GrowingEdit edit, IntakePlace place, List<FragmentNote> notes) {
    return database.change(sql -> {
      Added added = added(sql, source, batch, edit, place, notes);
      int renamed = IntakeRows.changed(sql, place, SourceStore.finish(sql, added.source()));
      IntakeRows.stories(sql, place);
      return added.withChanged(renamed);
    }).committed(source, edit);
  }

  /**
   * Adds stories of a file whose source the library has, in one transaction and as a part of an edit: those that are not there, and those that were
   * taken out.
   *
   * @param batch pieces with stories; others are left
   * @param isLast whether the file has been read with them
   */
  public BatchResult addMore(
      long sourceId, ReadyFragments batch, GrowingEdit edit, IntakePlace place, List<FragmentNote> notes, boolean isLast) {
    Written<BatchResult> written = database.change(sql -> {
      ImportBatch adding = new ImportBatch(sql, sourceId);
      BatchResult result = adding.addMore(batch.rows()).with(adding.fresh());
      FamilyRows.takeIn(sql, batch.rows(), result.placed());
      IntakeRows.stories(sql, place, result.placed(), notes);
      long grown = edit.add(sql, brought(sourceId, result.addedIds()));
      SourceStore.seen(sql, sourceId);
      if (isLast) {
        IntakeRows.stories(sql, place);
      }
      return new Written<>(result, grown);
    });
    edit.committed(written.edit());
    return written.result();
  }

  private static Added added(
      Sql sql, GrowingSource source, ReadyFragments batch, GrowingEdit edit, IntakePlace place, List<FragmentNote> notes)
      throws SQLException {
    long sourceId = source.begin(sql);
    ImportBatch adding = new ImportBatch(sql, sourceId);
    BatchResult result = adding.add(batch.rows()).with(adding.fresh());
    FamilyRows.takeIn(sql, batch.rows(), result.placed());
    IntakeRows.stories(sql, place, result.placed(), notes);
    return new Added(result, sourceId, edit.add(sql, brought(sourceId, result.addedIds())));
  }

  /** What a transaction has added. */
  private record Added(BatchResult result, long source, long edit) {

    Added withChanged(int more) {
      return new Added(result.withChanged(more), source, edit);
    }

    BatchResult committed(GrowingSource growing, GrowingEdit act) {
      growing.committed(source);
      act.committed(edit);
      return result;
    }
  }

  /**
   * Takes a file whose source the library has to its end: brings back those of its stories that were taken out, as a part of an edit.
   *
   * @param wanted which of them, by what tells whether two stories are the same
   * @param place the file of an import, which has been read with this
   * @return how many stories were brought back, and how many were there
   */
  public Again again(long sourceId, Predicate<String> wanted, GrowingEdit edit, IntakePlace place) {
    String query = """
        SELECT DISTINCT story.id, content_sha256 FROM source_fragment JOIN story ON story.id = story_id
        WHERE source_fragment.source_id = ?1 AND removed = 1 ORDER BY story.id
        """;
    Written<Again> written = database.change(sql -> {
      List<Long> stories = new ArrayList<>();
      sql.each(query, row -> !wanted.test(row.getString(2)) || stories.add(row.getLong(1)), sourceId);
      int there = (int) sql.number("""
          SELECT count(DISTINCT story_id) FROM source_fragment JOIN story ON story.id = story_id
          WHERE source_fragment.source_id = ?1 AND removed = 0
          """, sourceId);
      sql.update(
          "UPDATE story SET removed = 0 WHERE id IN (SELECT value FROM json_each(?1))", JsonTree.numbers(stories));
      SourceStore.seen(sql, sourceId);
      IntakeRows.again(sql, place, sourceId, stories, there);
      return new Written<>(
          new Again(stories.size(), there), edit.add(sql, brought(sourceId, stories)));
    });
    edit.committed(written.edit());
    return written.result();
  }

  /**
   * What a file came to whose source the library has.
   *
   * @param back stories that were taken out and are there again
   * @param known stories that were there
   */
  public record Again(int back, int known) {}

  private static List<Change> brought(long sourceId, List<Long> stories) {
    return stories.isEmpty() ? List.of() : List.of(new ImportChange(sourceId, Way.IN, stories));
  }

  /** Applies a change. Returns what is not as it says: stories that are there or not, or that carry annotations. */
  public static Optional<String> apply(Sql sql, ImportChange change) throws SQLException {
    String stories = JsonTree.numbers(change.stories());
    int removed = change.way() == Way.OUT ? 1 : 0;
    int changed = sql.update(
        "UPDATE story SET removed = ?2 WHERE id IN (SELECT value FROM json_each(?1)) AND removed <> ?2",
        stories, removed);
    Optional<String> annotated = removed == 0 ? Optional.empty() : sql.first(
        "SELECT 'story ' || story_id FROM annotation WHERE story_id IN (SELECT value FROM json_each(?1))",
        row -> row.getString(1), stories);
    return changed == change.stories().size()
        ? annotated
        : Optional.of("set of stories from source " + change.sourceId());
  }
}
