package org.pizhu.store.database;

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

  private static final int TRIES = 200;
  /** One second: an act isn't held up longer. */
  private static final int TRIES_BEFORE_ACT = 20;
  private static final long WAIT_MILLIS = 50;

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
    return make(hold(TRIES, progress), folder, reason, at, progress);
  }

  /** A state of the library of which a backup is to be made, whatever is written meanwhile. Until that is done nothing is carried over from the log. */
  public static final class Held {

    private final Standstill still;

    private Held(Standstill still) {
      this.still = still;
    }
  }

  /**
   * Holds the state that the library has before an act. It takes a moment; the backup is made of it by {@link #make(Held, BackupFolder, BackupReason,
   * Instant, Progress)}, which has to follow, on any thread.
   *
   * @throws PizhuException {@code LIBRARY_IN_USE} if somebody reads an earlier state of it for more than a second
   */
  public Held hold() {
    return hold(TRIES_BEFORE_ACT, Progress.NONE);
  }

  private Held hold(int tries, Progress progress) {
    for (int attempt = 0; attempt < tries && !progress.isCancelled(); attempt++) {
      Optional<Standstill> still = database.standstill();
      if (still.isPresent()) {
        return new Held(still.get());
      }
      pause();
    }
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    throw new PizhuException(Problem.of(ProblemKind.LIBRARY_IN_USE, database.file()));
  }

  /**
   * Makes a backup of a state that is held, and lets it go, also if none could be made.
   *
   * @throws PizhuException {@code LIBRARY_DAMAGED} if that state isn't sound, and what {@link BackupFolder#make} throws
   * @throws CancellationException if it was cancelled
   */
  public Backup make(Held held, BackupFolder folder, BackupReason reason, Instant at, Progress progress) {
    try (Standstill still = held.still) {
      still.requireSound(progress);
      return folder.make(still, reason, at, OPENER, progress);
    } catch (SQLException failed) {
      throw Failures.of(database.file(), failed);
    }
  }

  /** Carries over what was written while a state was held: the log may have grown long, and perhaps nothing more is written. */
  public void carryOver() {
    database.carryOver();
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
