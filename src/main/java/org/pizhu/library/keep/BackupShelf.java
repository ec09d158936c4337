package org.pizhu.library.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.backup.BackupFolder;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPreview;
import org.pizhu.model.BackupReason;
import org.pizhu.model.LibraryFolders;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.BackupPlace;
import org.pizhu.store.database.BackupStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryPrint;
import org.pizhu.store.database.LibraryReplacement;
import org.pizhu.store.database.LibraryValues;
import org.pizhu.task.Progress;

/** The backups of a library, whether it is open, closed, or can't be opened any more. */
public final class BackupShelf {

  /** What says that a library can't be read, so that it is no use as it is. */
  private static final Set<ProblemKind> DAMAGE =
      EnumSet.of(ProblemKind.LIBRARY_DAMAGED, ProblemKind.LIBRARY_LOST, ProblemKind.LIBRARY_NOT_A_DATABASE, ProblemKind.LIBRARY_OF_ANOTHER_PROGRAM);

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path library;
  private final Path now;
  private final String root;
  private final BackupFolder folder;

  private BackupShelf(Path library, Path now, String root) {
    this.library = library;
    this.now = now;
    this.root = root;
    folder = BackupFolder.of(library, root);
  }

  /**
   * Those of a library.
   *
   * @param library its file, which may be damaged or missing
   * @param root the folder for the backups of all libraries; empty for the one beside each
   */
  public static BackupShelf of(Path library, String root) {
    Path whole = library.toAbsolutePath().normalize();
    return new BackupShelf(whole, whole, root);
  }

  /** The same for a damaged library of which a copy of what could be read stands for what it is now. */
  BackupShelf comparedWith(Path saved) {
    return new BackupShelf(library, saved, root);
  }

  /** The backups themselves. */
  BackupFolder folder() {
    return folder;
  }

  /** Whether a problem says that a library is damaged, so that only a backup or a rescue helps. */
  public static boolean isDamage(Problem problem) {
    return DAMAGE.contains(problem.kind());
  }

  /** The file of the library. */
  public Path library() {
    return library;
  }

  /** Where they lie. */
  public Path place() {
    return folder.path();
  }

  /** All of them, the newest first. */
  public List<Backup> list() {
    return folder.list();
  }

  /** The bytes that they take. */
  public long bytes() {
    return folder.bytes();
  }

  /**
   * Reads all of them and compares the hashes.
   *
   * @param progress counts backups; when it is cancelled, what was found so far is returned
   * @return {@code BACKUP_BROKEN} for each that can't be gone back to
   */
  public List<Problem> check(Progress progress) {
    return folder.check(progress);
  }

  /**
   * Writes the library as it was to a file of its own.
   *
   * @param id which backup
   * @param target written whole or not at all
   * @param progress counts bytes
   * @throws PizhuException if there is no such backup, it is broken, or the file can't be written or is a library itself
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public void save(String id, Path target, Progress progress) {
    OutputFile.assertNoLibrary(target);
    folder.extract(id, target, progress);
  }

  /**
   * What going back would change.
   *
   * @param id which backup
   * @param progress counts bytes
   * @throws PizhuException if there is no such backup, it is broken, or the library can't be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public BackupPreview preview(String id, Progress progress) {
    return folder.withCopy(id, progress, copy -> {
      try (Database then = Database.open(copy, Database.Access.READ_ONLY);
          Database open = Database.open(now, Database.Access.READ_ONLY)) {
        LibraryPrint was = new LibraryPrint(then);
        LibraryPrint is = new LibraryPrint(open);
        return new BackupPreview(
            backup(id),
            differences(was.stories(), is.stories()),
            differences(was.annotations(), is.annotations()),
            differences(was.tags(), is.tags()),
            folders(then),
            folders(open));
      }
    });
  }

  private static LibraryFolders folders(Database database) {
    LibraryValues values = new LibraryValues(database);
    return new LibraryFolders(
        values.get(LibraryFolders.WATCHED_KEY).orElse(""), values.get(LibraryFolders.NOTES_KEY).orElse(""));
  }

  private Backup backup(String id) {
    return list().stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.BACKUP_NOT_FOUND, id)));
  }

  private static BackupPreview.Differences differences(Map<String, String> was, Map<String, String> is) {
    long added = was.keySet().stream().filter(key -> !is.containsKey(key)).count();
    long removed = is.keySet().stream().filter(key -> !was.containsKey(key)).count();
    long changed = was.entrySet().stream()
        .filter(one -> is.containsKey(one.getKey()) && !one.getValue().equals(is.get(one.getKey()))).count();
    return new BackupPreview.Differences(added, removed, changed);
  }

  /**
   * What became of the state before.
   *
   * @param before the backup that was made of it; null if it was damaged or gone
   * @param aside where the damaged library lies now; null if it was sound or gone
   */
  public record Restored(@Nullable Backup before, @Nullable Path aside) {}

  /**
   * Goes back to a backup. The library must not be open in this program. Its state before is kept: as a backup, or, if it is damaged, as a file
   * beside it. Whenever the program ends meanwhile, the library is as it was, or as it is to be.
   *
   * @param id which backup
   * @param clock tells the time
   * @param progress counts bytes
   * @throws PizhuException if there is no such backup, it is broken, there is no room, or the library is open elsewhere; then it is as it was
   * @throws java.util.concurrent.CancellationException if it was cancelled; then it is as it was
   */
  public Restored restore(String id, Clock clock, Progress progress) {
    return folder.withCopy(id, progress, copy -> {
      if (!BackupStore.OPENER.open(copy).equals(backup(id).counts())) {
        throw new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, id));
      }
      @Nullable Backup before;
      try {
        before = Files.exists(library) ? keep(clock, progress) : null;
      } catch (PizhuException failed) {
        if (!isDamage(failed.problem())) {
          throw failed;
        }
        return new Restored(null, swap(copy, clock.instant()));
      }
      if (before == null) {
        return new Restored(null, swap(copy, clock.instant()));
      }
      LibraryReplacement.inPlace(library, copy, progress);
      return new Restored(before, null);
    });
  }

  private Backup keep(Clock clock, Progress progress) {
    try (Database database = Database.open(library, Database.Access.READ_WRITE, new BackupPlace(root, clock))) {
      return new BackupStore(database).make(folder, BackupReason.RESTORE, clock.instant(), progress);
    }
  }

  private @Nullable Path swap(Path copy, Instant now) {
    Path aside = aside(now);
    Path beside = library.resolveSibling("." + library.getFileName() + ".restored");
    try {
      // The backups may lie on another disk, from which nothing can be moved in one step.
      Files.copy(copy, beside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      boolean wasThere = Files.exists(library);
      LibraryReplacement.swap(library, beside, aside);
      return wasThere ? aside : null;
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, beside), failed);
    }
  }

  /** The name under which a damaged library is kept. */
  private Path aside(Instant now) {
    String name = library.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name) + ".damaged-" + NAME.format(now);
    String end = dot > 0 ? name.substring(dot) : "";
    Path free = library.resolveSibling(stem + end);
    for (int number = 2; Files.exists(free); number++) {
      free = library.resolveSibling(stem + "-" + number + end);
    }
    return free;
  }
}
