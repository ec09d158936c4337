package org.pizhu.store;

import java.util.List;
import java.util.function.Supplier;

/** Takes the fragments of a file into the library with the stories that they hold. */
public final class ImportStore {

  private final Database database;

  public ImportStore(Database database) {
    this.database = database;
  }

  /**
   * Adds fragments in one transaction. A story whose content the library has is not added again, but listed for the source too.
   *
   * @param sourceId the source, from {@link SourceStore#begin}
   * @param batch about 500 fragments: fewer cost more commits, more hold more memory
   */
  public BatchResult add(long sourceId, List<NewFragment> batch) {
    return addMeanwhile(sourceId, batch).get();
  }

  /**
   * The same, without waiting for it: an importer reads the next batch while this one is written. Batches are written in the order in
   * which they were given. To hold no more than two in memory, ask for the result of one before giving the next but one.
   *
   * @return waits for the batch to be saved, and throws what {@link #add} throws
   */
  public Supplier<BatchResult> addMeanwhile(long sourceId, List<NewFragment> batch) {
    // Hashes and JSON are made here, so that the writer's thread does nothing but write.
    List<FragmentRow> rows = batch.stream().map(FragmentRow::of).toList();
    return database.writeMeanwhile(sql -> new ImportBatch(sql, sourceId).add(rows));
  }
}
