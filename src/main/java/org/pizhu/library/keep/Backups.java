package org.pizhu.library.keep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pizhu.backup.BackupFolder;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupReason;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.BackupStore;
import org.pizhu.store.database.Database;
import org.pizhu.task.Beside;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the backups of an open library: by the clock, at closing, before much is changed, and when a person asks. An act doesn't wait for the one
 * before it: the state before the act is held, and the backup is made of that while the act goes on. For use by any thread.
 */
public final class Backups {

  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  private static final int TURN_MILLIS = 100;

  private final Database database;
  private final BackupStore store;
  private final Path library;
  private final Clock clock;
  private final List<Consumer<Problem>> listeners = new CopyOnWriteArrayList<>();
  /** One backup is made, or deleted, at a time. */
  private final Semaphore turn = new Semaphore(1);
  private final Executor beside;
  private volatile BackupPlan plan;
  private volatile boolean hasChanged;

  /**
   * Whose backups they are, and when they are made.
   *
   * @param library the file of the library; another than the open one where that is only shown in its place
   */
  public record Place(Path library, BackupPlan plan) {}

  /** Keeps the backups of one library in their place. */
  public Backups(Database database, LibraryListeners changes, Clock clock, Place place) {
    this(database, changes, clock, place, Beside.THREADS);
  }

  /** The same; {@code beside} runs what is done while the act goes on. */
  public Backups(Database database, LibraryListeners changes, Clock clock, Place place, Executor beside) {
    this.database = database;
    this.beside = beside;
    this.clock = clock;
    library = place.library();
    plan = place.plan();
    store = new BackupStore(database);
    changes.addOwn(change -> hasChanged |= isWork(change.kind()));
  }

  /** Whether it can't be had again by reading the library. */
  private static boolean isWork(LibraryChange.Kind kind) {
    return switch (kind) {
      case READ, LOOKS, FAMILIES -> false;
      case ANNOTATIONS, SHELF, METADATA, PICTURES, READINGS, STORIES_ADDED, STORIES_REMOVED, SESSIONS -> true;
    };
  }

  /** Says when and where backups are made from now on. */
  public void plan(BackupPlan chosen) {
    plan = chosen;
  }

  /** From now on hears why a backup that nobody asked for could not be made, on the thread that tried. */
  public void onTrouble(Consumer<Problem> listener) {
    listeners.add(listener);
  }

  /** The backups that there are. */
  public BackupShelf shelf() {
    BackupShelf shelf = BackupShelf.of(library, plan.folder());
    return isMade() ? shelf : shelf.comparedWith(database.file());
  }

  private BackupFolder folder() {
    return BackupFolder.of(library, plan.folder());
  }

  /** Of a library that can't be changed none are made. */
  private boolean isMade() {
    return database.access() == Database.Access.READ_WRITE;
  }

  /** Whether something was changed since the newest backup. */
  public boolean isChanged() {
    return hasChanged || wasChanged(newest());
  }

  private Optional<Backup> newest() {
    return folder().list().stream().findFirst();
  }

  /** By an earlier run of the program, which perhaps had no time to make a backup. */
  private boolean wasChanged(Optional<Backup> newest) {
    return newest.isEmpty()
        ? !store.isEmpty()
        : store.lastEdit().filter(last -> last.isAfter(newest.get().at())).isPresent();
  }

  /** Whether it is time for a backup. */
  public boolean isDue() {
    if (plan.minutes() == 0 || !isMade()) {
      return false;
    }
    Optional<Backup> newest = newest();
    Instant now = clock.instant();
    // One of the future was made before the clock was set back.
    boolean isTime = newest.map(Backup::at)
        .filter(at -> !at.isAfter(now) && at.plusSeconds(plan.minutes() * 60L).isAfter(now)).isEmpty();
    return isTime && (hasChanged || wasChanged(newest));
  }

  /**
   * Makes a backup and checks it; then deletes those that need not be kept. Others go on reading and writing meanwhile.
   *
   * @param progress counts bytes; when it is cancelled, nothing was made
   * @throws PizhuException {@code BACKUP_NO_SPACE}, {@code BACKUP_BROKEN}, {@code LIBRARY_DAMAGED}, {@code LIBRARY_SHOWN}, {@code LIBRARY_IN_USE},
   *     {@code DISK_FULL} or {@code FILE_NOT_WRITABLE}; then nothing was made
   * @throws CancellationException if it was cancelled
   */
  public Backup make(BackupReason reason, Progress progress) {
    database.requireChangeable();
    awaitTurn(progress);
    boolean hadChanged = false;
    try {
      Instant at = clock.instant();
      hadChanged = hasChanged;
      hasChanged = false;
      return made(() -> store.make(folder(), reason, at, progress));
    } catch (PizhuException | CancellationException failed) {
      hasChanged |= hadChanged;
      throw failed;
    } finally {
      turn.release();
    }
  }

  private Backup made(Supplier<Backup> work) {
    Backup made = work.get();
    LOG.info("Backup {} of {}, {}, {} new bytes", made.id(), database.file(), made.reason(), made.added());
    folder().thin(clock.instant(), ZoneId.systemDefault(), plan.limit());
    return made;
  }

  private void awaitTurn(Progress progress) {
    try {
      while (!turn.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException().initCause(stopped);
    }
  }

  /** Deletes a backup. */
  public void remove(String id) {
    awaitTurn(Progress.NONE);
    try {
      folder().remove(List.of(id));
    } finally {
      turn.release();
    }
  }

  /**
   * Makes a backup of what the library is before much is changed, unless the newest one is that. The act need not wait for it. Where one is being
   * made already, of a moment ago, that has to do. What is wrong is told, and the act goes on: it can be undone.
   */
  public void guard(BackupReason reason) {
    if (!isMade() || store.isEmpty() || !isChanged()) {
      return;
    }
    if (!turn.tryAcquire()) {
      LOG.info("A backup of {} is being made already", database.file());
      return;
    }
    boolean isHandedOn = false;
    try {
      Instant at = clock.instant();
      BackupStore.Held held = store.hold();
      // What changes from here on is not in it.
      hasChanged = false;
      beside.execute(() -> finish(held, reason, at));
      isHandedOn = true;
    } catch (PizhuException failed) {
      tell(failed);
    } finally {
      if (!isHandedOn) {
        turn.release();
      }
    }
  }

  private void finish(BackupStore.Held held, BackupReason reason, Instant at) {
    try {
      made(() -> store.make(held, folder(), reason, at, Progress.NONE));
      store.carryOver();
    } catch (PizhuException failed) {
      hasChanged = true;
      tell(failed);
    } catch (RuntimeException unforeseen) {
      // Nobody waits for this thread: what it does not tell is lost.
      hasChanged = true;
      tell(new PizhuException(Problem.of(ProblemKind.UNEXPECTED, database.file(), String.valueOf(unforeseen.getMessage())), unforeseen));
    } finally {
      turn.release();
    }
  }

  /** Makes a backup because it is time for one. What is wrong is told to those who listen. */
  public void byRhythm(Progress progress) {
    quietly(BackupReason.RHYTHM, progress);
  }

  /** Ends the backup that is being made; then makes one at the end, if that is planned and something was changed. */
  public void closing() {
    // One that is being made is worth to be waited for: it is what was before a large act.
    turn.acquireUninterruptibly();
    turn.release();
    if (plan.atClosing() && isMade() && !store.isEmpty() && isChanged()) {
      quietly(BackupReason.CLOSING, Progress.NONE);
    }
  }

  private void quietly(BackupReason reason, Progress progress) {
    try {
      make(reason, progress);
    } catch (PizhuException failed) {
      tell(failed);
    } catch (CancellationException stopped) {
      LOG.info("The backup of {} was stopped", database.file());
    }
  }

  private void tell(PizhuException failed) {
    LOG.error("No backup could be made of {}", database.file(), failed);
    listeners.forEach(listener -> listener.accept(failed.problem()));
  }
}
