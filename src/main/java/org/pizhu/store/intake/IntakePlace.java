package org.pizhu.store.intake;

/**
 * A file of an import.
 *
 * @param intake the number of the import
 * @param file the number of the file in it, 0 for the first
 * @param isStoriesOnly whether the file has been read once its stories are there; else annotations follow, and an import that is cut short
 *     before them reads the file again
 */
public record IntakePlace(long intake, int file, boolean isStoriesOnly) {

  /** A file of stories. */
  public IntakePlace(long intake, int file) {
    this(intake, file, true);
  }

  /** The same file, in which more follows its stories. */
  public IntakePlace withMore() {
    return new IntakePlace(intake, file, false);
  }
}
