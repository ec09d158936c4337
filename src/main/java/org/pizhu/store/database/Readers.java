package org.pizhu.store.database;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read: each is used by one thread at a time and then waits for the next. As many are opened as
 * threads read at once, and a few are kept. For use by any thread.
 */
final class Readers implements AutoCloseable {

  private static final int KEPT = 4;

  private final Opening opening;
  private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Opening opening) {
    this.opening = opening;
  }

  /** Runs work on one state of the library: what is written meanwhile it does not see. */
  <T extends @Nullable Object> T read(Database.Work<T> work) throws SQLException {
    if (closed) {
      throw new IllegalStateException("The library is closed");
    }
    Sql kept = idle.pollFirst();
    Sql sql = kept == null ? opening.open() : kept;
    boolean sound = false;
    try {
      sql.update("BEGIN");
      T result = work.with(sql);
      sql.update("COMMIT");
      sound = true;
      return result;
    } finally {
      giveBack(sql, sound);
    }
  }

  private void giveBack(Sql sql, boolean sound) throws SQLException {
    if (!sound || idle.size() >= KEPT) {
      sql.close();
      return;
    }
    idle.addFirst(sql);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Sql sql = idle.pollFirst(); sql != null; sql = idle.pollFirst()) {
      sql.close();
    }
  }
}
