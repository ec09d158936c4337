package org.pizhu.store;

import java.util.List;
import java.util.Set;

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
   * @param batch about 500 fragments: fewer cost more commits, more hold more memory
   */
  public BatchResult add(long sourceId, List<NewFragment> batch) {
    // Hashes and JSON are made here, so that the writer's thread does nothing but write.
    List<FragmentRow> rows = batch.stream().map(FragmentRow::of).toList();
    return database.write(sql -> new ImportBatch(sql, sourceId).add(rows));
  }
}
