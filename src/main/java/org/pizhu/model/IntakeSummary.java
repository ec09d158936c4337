package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An import as a list shows it.
 *
 * @param id its number
 * @param subject the name of the first file or folder, and how many more there were
 * @param begun when it began
 * @param state how it stands
 * @param files of how many files
 * @param waiting so many of them have not been read to their end
 * @param leftOut what was left out of its folders
 * @param counts what it came to
 */
public record IntakeSummary(
    long id, String subject, Instant begun, State state, int files, int waiting, LeftOut leftOut, IntakeCounts counts) {

  /** How an import stands. The names are stored: never rename one. */
  public enum State {
    /** Under way, or cut short. */
    OPEN,
    DONE,
    /** Cut short, and it is not to go on. */
    LEFT
  }

  public IntakeSummary {
    requireNonNull(subject);
    requireNonNull(begun);
    requireNonNull(state);
    requireNonNull(leftOut);
    requireNonNull(counts);
  }
}
