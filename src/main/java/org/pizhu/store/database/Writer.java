package org.pizhu.store.database;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** The one connection that writes, on a thread of its own: one transaction after the other, each as a whole or not at all. */
final class Writer implements AutoCloseable {

  private final Opening opening;
  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
  private final Checkpoints checkpoints;
  private @Nullable Sql sql;
  private volatile @Nullable Thread thread;

  /**
   * @param opening how to open the connection anew if it has to be given up
   * @param sql the connection to begin with; the writer closes it
   */
  Writer(Opening opening, Sql sql) {
    this.opening = opening;
    this.sql = sql;
    checkpoints = new Checkpoints(opening);
  }

  private Thread thread(Runnable work) {
    ThreadFactory factory = Executors.defaultThreadFactory();
    Thread made = factory.newThread(work);
    made.setName("pizhu-writer");
    made.setDaemon(true);
    thread = made;
    return made;
  }

  /**
   * Runs work in one transaction and waits for its end, even if the caller is interrupted: it has to learn whether it
   * is saved.
   *
   * @throws SQLException what the work or the commit failed with; then nothing was changed
   */
  <T extends @Nullable Object> T write(Database.Work<T> work) throws SQLException {
    return run(() -> transaction(work));
  }

  /**
   * The same for one transaction of many that make one work, which can be done again: it is on the disk with the next one that {@link #write}
   * commits. Neither the disk nor the carrying over of the log is waited for.
   *
   * @throws SQLException as there
   */
  <T extends @Nullable Object> T writePart(Database.Work<T> work) throws SQLException {
    return run(() -> {
      Sql connection = connection();
      if (checkpoints.isLong()) {
        checkpoints.finish(connection);
      }
      connection.script(Opening.SOON_ON_DISK);
      try {
        return transaction(work);
      } finally {
        if (sql == connection) {
          connection.script(Opening.EACH_ON_DISK);
        }
        checkpoints.ask();
      }
    });
  }

  /** Runs work between two transactions, while the log isn't carried over either, and waits for its end. */
  <T extends @Nullable Object> T between(Database.Work<T> work) throws SQLException {
    return run(() -> {
      checkpoints.await();
      return work.with(connection());
    });
  }

  private <T extends @Nullable Object> T run(Callable<T> work) throws SQLException {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("A write inside a write would wait for itself");
    }
    try {
      return await(executor.submit(work));
    } catch (RejectedExecutionException rejected) {
      throw new IllegalStateException("The library is closed", rejected);
    }
  }

  private static <T extends @Nullable Object> T await(Future<T> future) throws SQLException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException failed) {
          throw rethrown(failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SQLException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof SQLException failed ? failed : new SQLException(cause);
  }

  private <T extends @Nullable Object> T transaction(Database.Work<T> work) throws SQLException {
    Sql connection = connection();
    try {
      connection.update("BEGIN IMMEDIATE");
      T result = work.with(connection);
      connection.update("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error failed) {
      if (!rollBack(connection, failed)) {
        giveUp(connection, failed);
      }
      throw failed;
    }
  }

  /**
   * Ends a transaction that failed.
   *
   * @return whether that worked; it doesn't if SQLite has ended it by itself, as on a full disk, or if it never began
   */
  static boolean rollBack(Sql connection, Throwable reason) {
    try {
      connection.update("ROLLBACK");
      return true;
    } catch (SQLException failed) {
      reason.addSuppressed(failed);
      return false;
    }
  }

  /** A connection whose state isn't known is replaced by a new one. */
  private void giveUp(Sql connection, Throwable reason) {
    sql = null;
    try {
      connection.close();
    } catch (SQLException failed) {
      reason.addSuppressed(failed);
    }
  }

  private Sql connection() throws SQLException {
    Sql current = sql;
    if (current == null) {
      current = opening.open();
      sql = current;
    }
    return current;
  }

  /**
   * Waits for the writes under way, then closes the connection, which carries the log over into the file. If the last one
   * was given up, another does that: else the log that a full disk cut short stays and keeps it full.
   */
  @Override
  public void close() throws SQLException {
    if (executor.isShutdown()) {
      return;
    }
    Future<?> closed = executor.submit(() -> {
      checkpoints.close();
      try (Sql current = connection()) {
        // A connection that has read nothing doesn't know of the log and would leave it.
        current.list("PRAGMA user_version", row -> row.getInt(1));
      } finally {
        sql = null;
      }
      return null;
    });
    executor.shutdown();
    await(closed);
  }
}
