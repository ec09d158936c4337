package org.pizhu.library;

import java.nio.file.Path;
import org.pizhu.model.BackupCounts;
import org.pizhu.store.LibraryRescue;
import org.pizhu.task.Progress;

/** Brings what can be read of a damaged library into a new one. */
public final class Rescue {

  private Rescue() {}

  /**
   * What could be saved.
   *
   * @param stories so many stories are shown in the new library
   * @param annotations so many annotations are there
   * @param lost the least number of rows of all kinds that could not be read, or whose parts were lost
   */
  public record Saved(long stories, long annotations, long lost) {}

  /**
   * Reads a damaged library, which stays as it is, row by row. What depends on something that is lost is left out; the texts of stories whose
   * sources are there are read from these again.
   *
   * @param damaged its file
   * @param target the new library, written whole or not at all; nothing may be there
   * @param progress counts tables
   * @throws org.pizhu.model.PizhuException {@code LIBRARY_DAMAGED} if nothing of it can be read, {@code FILE_NOT_WRITABLE} if there is a file
   *     already, {@code DISK_FULL}
   * @throws java.util.concurrent.CancellationException if it was cancelled; then there is no new library
   */
  public static Saved run(Path damaged, Path target, Progress progress) {
    LibraryRescue rescue = new LibraryRescue(damaged, target, new SourceReader());
    BackupCounts saved = rescue.run(progress);
    return new Saved(saved.stories(), saved.annotations(), rescue.lost());
  }
}
