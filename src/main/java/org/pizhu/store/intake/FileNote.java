package org.pizhu.store.intake;

import org.pizhu.model.Problem;

/**
 * What the report of an import says of a file as a whole, or of something in it that is no story of its own.
 *
 * @param problem what it says
 * @param storyId the story of the library that it leads to; 0 for none
 */
public record FileNote(Problem problem, long storyId) {

  /** A note that leads to no story. */
  public static FileNote of(Problem problem) {
    return new FileNote(problem, 0);
  }
}
