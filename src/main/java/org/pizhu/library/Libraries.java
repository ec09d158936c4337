package org.pizhu.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.pizhu.library.keep.Backups;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.PizhuException;
import org.pizhu.store.database.BackupPlace;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryCopy;
import org.pizhu.store.database.LibraryFiles;
import org.pizhu.task.Progress;

/** Opens libraries: to work in them, to look into them, or what could be saved of them. */
public final class Libraries {

  private Libraries() {}

  /**
   * Opens a library to work in, and makes it if the file isn't there.
   *
   * @param file the library
   * @param clock tells when something was done
   * @param creator tells who does it, asked anew for each act
   * @throws PizhuException if the file is no library, is newer, damaged, read-only, or open elsewhere
   */
  public static Library open(Path file, Clock clock, Supplier<String> creator) {
    return open(file, clock, creator, BackupPlan.ONLY_BEFORE_ACTS);
  }

  /** The same with backups as they are planned. */
  public static Library open(Path file, Clock clock, Supplier<String> creator, BackupPlan plan) {
    Database database = Database.open(file, Database.Access.READ_WRITE, new BackupPlace(plan.folder(), clock));
    return new Library(database, clock, creator, new Backups.Place(database.file(), plan));
  }

  /**
   * Opens a library to look into it, also while another Pizhu works in it.
   *
   * @throws PizhuException if the file is not there or no library, is newer, or damaged
   */
  public static Library openReadOnly(Path file, Clock clock) {
    return new Library(Database.open(file, Database.Access.READ_ONLY), clock, () -> "", new Backups.Place(file, BackupPlan.ONLY_BEFORE_ACTS));
  }

  /**
   * Opens what was saved of a damaged library, whose backups it has, only to show it: what would change it fails as {@code LIBRARY_SHOWN}.
   */
  public static Library openShown(Path file, Path damaged, Clock clock, BackupPlan plan) {
    return new Library(Database.open(file, Database.Access.SHOWN), clock, () -> "", new Backups.Place(damaged, plan));
  }

  /**
   * Copies a library that can't be written to, so that one can work in the copy.
   *
   * @param target nothing may be there
   * @param progress counts pages; it can't be cancelled
   * @throws PizhuException as {@link LibraryCopy#make} does
   */
  public static void copy(Path file, Path target, Progress progress) {
    LibraryCopy.make(file, target, progress);
  }

  /** Whether a file is a library, of whatever version. */
  public static boolean isLibrary(Path file) {
    return LibraryFiles.isLibrary(file);
  }
}
