package org.pizhu.ui.main;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.StoredStory;

/**
 * A story as it was opened.
 *
 * @param stored the story
 * @param place the offset in its text at which reading goes on; below 0 to stay where one is, for a story that is shown already
 */
public record OpenStory(StoredStory stored, int place) {

  public OpenStory {
    requireNonNull(stored);
  }
}
