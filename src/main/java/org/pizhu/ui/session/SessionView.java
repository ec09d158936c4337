package org.pizhu.ui.session;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.SessionSummary;

/**
 * The session that the window shows.
 *
 * @param state how things stand with it
 * @param summary the session with its list, and what came of it so far; null only where there is none
 */
public record SessionView(State state, @Nullable SessionSummary summary) {

  /** How things stand with a session. */
  public enum State {
    /** There is none. */
    NONE,
    /** It is on. */
    ON,
    /** It has a break, or was on when the program ended. */
    BREAK,
    /** It was ended just now. */
    ENDED
  }

  /** No session. */
  public static final SessionView NONE = new SessionView(State.NONE, null);

  public SessionView {
    if (summary == null && state != State.NONE) {
      throw new IllegalArgumentException("No session can't be " + state);
    }
  }

  /** The session; asked for only where there is one. */
  public SessionSummary shown() {
    return requireNonNull(summary);
  }
}
