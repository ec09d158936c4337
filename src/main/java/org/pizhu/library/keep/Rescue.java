package org.pizhu.library.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.file.AtomicFile;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.LibraryFiles;
import org.pizhu.store.keep.LibraryRescue;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/** Brings what can be read of a damaged library into a new one. */
public final class Rescue {

  private static final int DIGITS = 8;

  private Rescue() {}

  /**
   * What could be saved.
   *
   * @param stories so many stories are shown in the new library
   * @param annotations so many annotations are there
   * @param lost the least number of rows of all kinds that could not be read, or whose parts were lost
   * @param guide the backup by which the rest was found where the damaged library does not say any more what lies where; what is of its pages is as
   *     it was then. Null if none was needed
   */
  public record Saved(long stories, long annotations, long lost, @Nullable Backup guide) {}

  /**
   * Reads a damaged library, which stays as it is, row by row. What depends on something that is lost is left out; the texts of stories whose
   * sources are there are read from these again. Where the pages are gone that say what lies where, those of the newest backup take their place.
   *
   * @param damaged its backups, which know it
   * @param target the new library, written whole or not at all; nothing may be there
   * @param progress counts tables
   * @throws PizhuException {@code LIBRARY_LOST} if nothing of it can be read, {@code FILE_IS_THERE} if there is a file
   *     already, {@code DISK_FULL}
   * @throws java.util.concurrent.CancellationException if it was cancelled; then there is no new library
   */
  public static Saved run(BackupShelf damaged, Path target, Progress progress) {
    LibraryRescue rescue = new LibraryRescue(damaged.library(), target, damaged.folder(), new SourceReader(), RescuedPlaces::mend);
    BackupCounts saved = rescue.run(progress);
    return new Saved(saved.stories(), saved.annotations(), rescue.lost(), rescue.guide());
  }

  /**
   * The same into a folder of the program, to be shown and then kept or not.
   *
   * @param folder holds one such library at a time; what was in it goes
   * @return what could be saved, and where it is, under the name that the damaged one has
   */
  public static Shown show(BackupShelf damaged, Path folder, Progress progress) {
    forget(folder);
    Path target = folder.resolve(Sha256.of(damaged.library().toString()).substring(0, DIGITS)).resolve(damaged.library().getFileName());
    try {
      Files.createDirectories(target.getParent());
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
    return new Shown(target, run(damaged, target, progress));
  }

  /**
   * What is to be shown.
   *
   * @param file the library that holds it
   */
  public record Shown(Path file, Saved saved) {}

  /**
   * Keeps what was shown, and is closed now, as a library.
   *
   * @param shown its file, which stays
   * @param target the library that it becomes, written whole or not at all; nothing may be there
   * @throws PizhuException {@code FILE_IS_THERE}, {@code FILE_NOT_WRITABLE} or {@code DISK_FULL}
   */
  public static void keep(Path shown, Path target) {
    if (Files.exists(target)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_THERE, target));
    }
    AtomicFile.write(target, out -> Files.copy(shown, out));
  }

  /** Deletes what was shown, unless it still is. */
  public static void forget(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (LibraryFiles.isOpen(file)) {
          return;
        }
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
  }
}
