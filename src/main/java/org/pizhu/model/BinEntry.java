package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A deleted annotation that can still be restored.
 *
 * @param id its number in the bin; later ones have higher ones
 * @param annotation as it was; tags of it may be gone meanwhile
 * @param headline of its story; empty where it has none
 * @param reason how it got here
 * @param by who deleted it; for one that was undone, who had made it
 * @param at when it got here
 */
public record BinEntry(long id, Annotation annotation, String headline, Reason reason, String by, Instant at) {

  /** How an annotation gets into the bin. */
  public enum Reason {
    /** It was deleted. */
    DELETED,
    /** It had a note and was undone, and an act after that ended redo. */
    UNDONE
  }

  public BinEntry {
    requireNonNull(annotation);
    requireNonNull(headline);
    requireNonNull(reason);
    requireNonNull(by);
    requireNonNull(at);
  }
}
