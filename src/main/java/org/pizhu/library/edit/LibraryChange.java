package org.pizhu.library.edit;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What has changed in a library, told once for each act, after it is on disk.
 *
 * @param kind what kind of thing changed
 * @param stories the stories concerned; empty for {@link Kind#STORIES_ADDED} and {@link Kind#STORIES_REMOVED}, which may be any number,
 *     for {@link Kind#SESSIONS}, and where {@link Kind#SHELF} is about no story
 *     or {@link Kind#FAMILIES} or {@link Kind#LOOKS} about any number
 */
public record LibraryChange(Kind kind, Set<Long> stories) {

  /** What kind of thing changed. */
  public enum Kind {
    /** Annotations or tags, or the history of them. */
    ANNOTATIONS,
    /** Whether stories are read. */
    READ,
    /** Marks on stories, collections and what is in them, or saved searches. */
    SHELF,
    /** Fields of the metadata of stories were set, or put back to what was found. */
    METADATA,
    /** Which stories are versions of one is known, or was said otherwise. */
    FAMILIES,
    /** Pictures were taken in. */
    PICTURES,
    /** Pictures were looked into: what they show is known now. */
    LOOKS,
    /** Stories were read from their sources again, or put back to what was read before: their texts, pictures and annotations. */
    READINGS,
    /** Stories came in. */
    STORIES_ADDED,
    /** Stories were taken out, because their import was undone. */
    STORIES_REMOVED,
    /** A session began, ended, has a break or goes on, or a story of its list was done. */
    SESSIONS
  }

  public LibraryChange {
    requireNonNull(kind);
    stories = Set.copyOf(stories);
  }
}
