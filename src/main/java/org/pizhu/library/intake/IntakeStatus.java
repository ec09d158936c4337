package org.pizhu.library.intake;

import static java.util.Objects.requireNonNull;

/**
 * How far an import is.
 *
 * @param file the file that is read now, 1 for the first
 * @param files of how many
 * @param name its name without folder
 * @param stories how many stories have been read since it began or went on, whether they were new or not
 */
public record IntakeStatus(int file, int files, String name, long stories) {

  /** Before it begins. */
  public static final IntakeStatus NONE = new IntakeStatus(0, 0, "", 0);

  public IntakeStatus {
    requireNonNull(name);
  }
}
