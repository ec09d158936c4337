package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said of how an annotation stands in another version than the one on which it was made.
 *
 * @param annotationId the annotation
 * @param storyId the other version
 * @param place where it stands there, as it was when that was said, with the hash of that text; null for: it is not there
 * @param by who said it
 * @param at when
 */
public record StandingDecision(String annotationId, long storyId, @Nullable Target place, String by, Instant at) {

  public StandingDecision {
    requireNonNull(annotationId);
    requireNonNull(by);
    requireNonNull(at);
    if (place != null && (place.storyId() != storyId || !place.status().hasPlace())) {
      throw new IllegalArgumentException("No place in story " + storyId + ": " + place);
    }
  }
}
