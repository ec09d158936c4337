package org.pizhu.store.database;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the log over into the file beside the writer, which would else wait for the disk while it could write on (a PASSIVE checkpoint of
 * «Write-Ahead Logging» in SQLite's documentation: it waits for nobody and nobody waits for it). For the writer's thread.
 */
final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /** A log of more pages is to be begun anew, for which the writer has to wait: 128 MB with the pages of a new library. */
  private static final int MANY_PAGES = 8_192;

  /** On a slow disk the log would grow without end while it is carried over once: behind so many transactions the writer waits. */
  private static final int MOST_BEHIND = 10;

  private final Opening opening;
  private final ExecutorService executor = Executors.newSingleThreadExecutor(Checkpoints::thread);
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private volatile int pages;
  /** How many transactions there were to be carried over, and up to which they are. Only the writer's thread counts up. */
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int carried;

  /**
   * @param opening how to open a connection that may write to the file
   */
  Checkpoints(Opening opening) {
    this.opening = opening;
  }

  private static Thread thread(Runnable work) {
    ThreadFactory factory = Executors.defaultThreadFactory();
    Thread made = factory.newThread(work);
    made.setName("pizhu-checkpoints");
    made.setDaemon(true);
    return made;
  }

  /** Has the log carried over as it is now, soon. */
  void ask() {
    asked.incrementAndGet();
    if (isAsked.compareAndSet(false, true)) {
      executor.execute(() -> {
        isAsked.set(false);
        int upTo = asked.get();
        try (Sql sql = opening.open()) {
          pages = carryOver(sql);
        } catch (SQLException failed) {
          // The log keeps everything; what is wrong with the disk ends the next transaction, or the one after.
          LOG.warn("The log of {} was not carried over beside the work", opening.file(), failed);
        }
        carried = upTo;
      });
    }
  }

  /** Whether the log had grown so long that it should be begun anew, when it was last looked at, or is likely to have since. */
  boolean isLong() {
    return pages > MANY_PAGES || asked.get() - carried > MOST_BEHIND;
  }

  /**
   * Carries over what is left, so that the next transaction begins the log anew, unless somebody reads an earlier state.
   *
   * @param writer the writer's connection, between two transactions
   */
  void finish(Sql writer) throws SQLException {
    await();
    carryOver(writer);
    pages = 0;
  }

  /** Waits until nothing is carried over beside. */
  void await() {
    CompletableFuture.runAsync(() -> { }, executor).join();
  }

  /** How many pages the log has. */
  private static int carryOver(Sql sql) throws SQLException {
    return sql.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(2)).orElse(0);
  }

  @Override
  public void close() {
    await();
    executor.shutdown();
  }
}
