package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story in the list of a session.
 *
 * @param storyId its number
 * @param headline as printed; empty where there is none
 * @param headlineCut whether the headline looks cut
 * @param done when it was done; null while it is open
 * @param annotations how many annotations that were made on it in the session are there
 */
public record SessionStory(
    long storyId, String headline, boolean headlineCut, @Nullable Instant done, int annotations) {

  public SessionStory {
    requireNonNull(headline);
  }

  /** The headline with the mark of one that looks cut; empty where there is none. */
  public String markedHeadline() {
    return CutHeadline.marked(headline, headlineCut);
  }

  public boolean isDone() {
    return done != null;
  }
}
