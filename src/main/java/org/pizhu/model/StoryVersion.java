package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A version of a story.
 *
 * @param story what is known of it
 * @param evidence what in it shows its date; empty where nothing does, or an archivist has set the date
 * @param isDateSet whether an archivist has set the date
 * @param imported when it came into the library
 * @param likeness to the version one looks from: the part of all that stands in the two that both have, 0 to 1
 */
public record StoryVersion(
    StorySummary story, List<DateEvidence> evidence, boolean isDateSet, Instant imported, double likeness) {

  public StoryVersion {
    requireNonNull(story);
    evidence = List.copyOf(evidence);
    requireNonNull(imported);
  }
}
