package org.pizhu.store.intake;

import java.util.List;
import org.pizhu.model.Problem;

/**
 * What the report of an import says of a fragment beside what became of its story.
 *
 * @param seq its number in the file
 * @param line the line of the file that it begins in, 1 for the first
 * @param problems what may be wrong with it
 */
public record FragmentNote(int seq, long line, List<Problem> problems) {

  public FragmentNote {
    problems = List.copyOf(problems);
  }
}
