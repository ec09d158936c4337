package org.pizhu.ui.main.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.Annotation;
import org.pizhu.model.StoredStory;

/**
 * A story as it was opened.
 *
 * @param stored the story
 * @param annotations those that it had then
 * @param place the offset in its text at which reading goes on; below 0 to stay where one is, for a story that is shown already
 */
public record OpenStory(StoredStory stored, List<Annotation> annotations, int place) {

  public OpenStory {
    requireNonNull(stored);
    annotations = List.copyOf(annotations);
  }
}
