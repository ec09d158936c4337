package org.pizhu.library;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What has changed in a library, told once for each act, after it is on disk.
 *
 * @param kind what kind of thing changed
 * @param stories the stories concerned; empty for {@link Kind#STORIES_ADDED} and {@link Kind#STORIES_REMOVED}, which may be any number
 */
public record LibraryChange(Kind kind, Set<Long> stories) {

  /** What kind of thing changed. */
  public enum Kind {
    /** Annotations or tags, or the history of them. */
    ANNOTATIONS,
    /** Whether stories are read. */
    READ,
    /** Pictures were taken in. */
    PICTURES,
    /** Stories came in. */
    STORIES_ADDED,
    /** Stories were taken out, because their import was undone. */
    STORIES_REMOVED
  }

  public LibraryChange {
    requireNonNull(kind);
    stories = Set.copyOf(stories);
  }
}
