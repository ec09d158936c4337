package org.pizhu.store;

import java.util.List;

/** Takes the fragments of a file into the library with the stories that they hold. */
public final class ImportStore {

  private final Database database;

  public ImportStore(Database database) {
    this.database = database;
  }

  /**
   * Adds fragments in one transaction. A story whose content the library has is not added again, but listed for the
   * source too.
   *
   * @param sourceId the source, from {@link SourceStore#begin}
   * @param batch about 500 fragments: fewer cost more commits, more hold more memory
   */
  public BatchResult add(long sourceId, List<NewFragment> batch) {
    // Hashes and JSON are made here, so that the writer's thread does nothing but write.
    List<FragmentRow> rows = batch.stream().map(FragmentRow::of).toList();
    return database.write(sql -> new ImportBatch(sql, sourceId).add(rows));
  }
}
