package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a list of the history shows of an edit, without what it changed.
 *
 * @param id its number; later edits have higher ones
 * @param kind what was done
 * @param subject the words that the act was about; may be empty
 * @param by who did it
 * @param at when
 * @param state whether it stands
 * @param changes how many things it changed
 */
public record EditLine(long id, EditKind kind, String subject, String by, Instant at, State state, int changes) {

  /** Whether an edit stands. */
  public enum State { DONE, UNDONE }

  public EditLine {
    requireNonNull(kind);
    requireNonNull(subject);
    requireNonNull(by);
    requireNonNull(at);
    requireNonNull(state);
  }
}
