package org.pizhu.store.importing;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.pizhu.model.Source;
import org.pizhu.store.database.Sql;
import org.pizhu.store.source.SourceStore;

/**
 * The source of a file that is being imported. It is begun in the transaction of its first fragments and finished in that of its last, so that
 * a small file is one transaction. For one import; its transactions come one after the other.
 */
public final class GrowingSource {

  private final Source head;
  private volatile long id;

  /**
   * @param head the file; its number is not looked at
   */
  public GrowingSource(Source head) {
    this.head = requireNonNull(head);
  }

  /** Begins the source unless it is begun. Returns its number, for {@link #committed}. */
  long begin(Sql sql) throws SQLException {
    return id == 0 ? SourceStore.begin(sql, head) : id;
  }

  /** Its number; 0 before its first transaction is on disk. */
  public long id() {
    return id;
  }

  /** Has to be called once the transaction is on disk. */
  void committed(long number) {
    id = number;
  }
}
