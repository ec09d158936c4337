package org.pizhu.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pizhu.backup.BackupFolder;
import org.pizhu.backup.Opener;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.BackupReason;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Makes backups of an open library, and opens copies to see that they are libraries. */
public final class BackupStore {

  /** Opens a copy, checks all of it and counts what is in it. */
  public static final Opener OPENER = BackupStore::open;

  private static final int TRIES = 100;
  private static final long WAIT_MILLIS = 100;

  private final Database database;

  public BackupStore(Database database) {
    this.database = database;
  }

  /**
   * Makes a backup. Nobody who reads or writes waits for it but for a moment at its beginning.
   *
   * @param at when
   * @param progress counts bytes; when it is cancelled, nothing was made
   * @throws PizhuException {@code LIBRARY_DAMAGED} if the library isn't sound, {@code LIBRARY_IN_USE} if somebody reads an earlier state of it for
   *     long, and what {@link BackupFolder#make} throws
   * @throws CancellationException if it was cancelled
   */
  public Backup make(BackupFolder folder, BackupReason reason, Instant at, Progress progress) {
    for (int attempt = 0; attempt < TRIES && !progress.isCancelled(); attempt++) {
      Optional<Standstill> still = database.standstill();
      if (still.isPresent()) {
        return make(still.get(), folder, reason, at, progress);
      }
      pause();
    }
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    throw new PizhuException(Problem.of(ProblemKind.LIBRARY_IN_USE, database.file()));
  }

  private Backup make(Standstill still, BackupFolder folder, BackupReason reason, Instant at, Progress progress) {
    try (still) {
      still.requireSound(progress);
      return folder.make(still, reason, at, OPENER, progress);
    } catch (SQLException failed) {
      throw Failures.of(database.file(), failed);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException().initCause(stopped);
    }
  }

  /** The newest time at which something was done that undo knows; nothing if there is none. */
  public Optional<Instant> lastEdit() {
    return database.read(sql -> sql.first(
        "SELECT made_at FROM edit ORDER BY id DESC LIMIT 1", row -> Instant.parse(row.getString(1))));
  }

  /** Whether there is anything to be lost. */
  public boolean isEmpty() {
    return database.read(sql -> sql.number("SELECT EXISTS (SELECT 1 FROM story) + EXISTS (SELECT 1 FROM tag)") == 0);
  }

  private static BackupCounts open(Path copy) {
    try {
      int version;
      // Nobody else knows of the copy, and nothing is to be left beside it.
      try (Sql sql = new Opening(copy, Opening.Mode.READ_UNCHANGING).open()) {
        version = Migrations.ALL.version(sql, copy);
      }
      if (version == 0) {
        throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NOT_A_DATABASE, copy));
      }
      try (Sql sql = new Opening(copy, Opening.Mode.READ_UNCHANGING, Migrations.ALL.views(version)).open()) {
        Standstill.requireSound(copy, sql.list("PRAGMA integrity_check(1)", row -> row.getString(1)));
        return Standstill.counts(sql);
      }
    } catch (SQLException failed) {
      throw Failures.ofOpening(copy, failed);
    }
  }
}
