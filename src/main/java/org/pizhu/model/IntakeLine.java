package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A line of the report of an import.
 *
 * @param id its number in the library
 * @param kind what it is about
 * @param file the file, an absolute path; empty where it is about none
 * @param line the line of the file, 1 for the first; 0 where it is about none, or the library does not know
 * @param number the place of the story among those of the file, 1 for the first; 0 where it is about a whole file
 * @param stories how many stories it is about: 1 for one, more for a file that was there as a whole, 0 for a file without stories
 * @param storyId the story; null if there is none
 * @param headline of the story; empty if it has none
 * @param isThere whether the story is in the library now: undo may have taken it out
 * @param problem what may be wrong, for {@link IntakeKind#DOUBT}, or what was done, for {@link IntakeKind#HANDLED}; else null
 */
public record IntakeLine(
    long id,
    IntakeKind kind,
    String file,
    long line,
    int number,
    int stories,
    @Nullable Long storyId,
    String headline,
    boolean isThere,
    @Nullable Problem problem) {

  public IntakeLine {
    requireNonNull(file);
    requireNonNull(headline);
    if ((kind == IntakeKind.DOUBT || kind == IntakeKind.HANDLED) != (problem != null)) {
      throw new IllegalArgumentException("A doubt and what was handled have a problem, and nothing else has one");
    }
  }
}
