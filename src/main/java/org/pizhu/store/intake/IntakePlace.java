package org.pizhu.store.intake;

/**
 * A file of an import.
 *
 * @param intake the number of the import
 * @param file the number of the file in it, 0 for the first
 * @param isStoriesOnly whether the file has been read once its stories are there; else annotations follow, and an import that is cut short
 *     before them reads the file again
 * @param first the number in the report of the first piece that is read from now on; 0 but in a library or bundle, each of whose sources counts
 *     its pieces from 0
 * @param known how many stories of the sources before that of the same file were there as a whole
 */
public record IntakePlace(long intake, int file, boolean isStoriesOnly, long first, int known) {

  /** More than a source has pieces. */
  private static final long PIECES = 1L << 32;

  /** A file of stories. */
  public IntakePlace(long intake, int file) {
    this(intake, file, true, 0, 0);
  }

  /** The same file, in which more follows its stories. */
  public IntakePlace withMore() {
    return new IntakePlace(intake, file, false, first, known);
  }

  /**
   * The same file, in which some of its sources have been read.
   *
   * @param sources how many
   * @param knownInThem how many stories of those that were there as a whole
   */
  public IntakePlace after(int sources, int knownInThem) {
    return new IntakePlace(intake, file, isStoriesOnly, sources * PIECES, knownInThem);
  }
}
