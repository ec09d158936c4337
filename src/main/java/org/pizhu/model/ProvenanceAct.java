package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a library, by whom, when and with which version of the program.
 *
 * @param line the act
 * @param version the version of the program; null where that was not noted yet
 * @param stories the numbers of the stories that it brought or touched, by rising number
 * @param sources the numbers of the sources that it brought
 */
public record ProvenanceAct(EditLine line, @Nullable String version, List<Long> stories, List<Long> sources) {

  public ProvenanceAct {
    requireNonNull(line);
    stories = List.copyOf(stories);
    sources = List.copyOf(sources);
  }
}
