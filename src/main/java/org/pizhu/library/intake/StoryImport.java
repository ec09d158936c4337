package org.pizhu.library.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.folder.FileList;
import org.pizhu.model.ImportReport;
import org.pizhu.model.PizhuException;
import org.pizhu.task.Progress;

/** Brings story files into a library as {@link Intake} does, where nobody watches it. */
public final class StoryImport {

  private final Intake intake;

  /** Brings files in by an intake. */
  public StoryImport(Intake intake) {
    this.intake = intake;
  }

  /**
   * Imports these very files in their order; a folder is none.
   *
   * @param files the files
   * @param images a folder in which pictures are looked for by name, beside the folders of the files; may be missing
   * @param progress counts bytes
   * @throws PizhuException if the library itself cannot take more, for example because the disk is full
   */
  public ImportReport run(List<Path> files, @Nullable Path images, Progress progress) {
    return intake.run(FileList.of(files), images, new IntakeWatch(), progress).report();
  }
}
