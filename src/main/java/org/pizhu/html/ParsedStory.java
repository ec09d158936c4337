package org.pizhu.html;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.Problem;
import org.pizhu.model.Story;

/**
 * What was read from a source.
 *
 * @param story the story, with whatever it has
 * @param problems what was wrong with it, one of a kind at most
 */
public record ParsedStory(Story story, List<Problem> problems) {

  public ParsedStory {
    requireNonNull(story);
    problems = List.copyOf(problems);
  }
}
