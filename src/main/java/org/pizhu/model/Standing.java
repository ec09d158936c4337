package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an annotation that was made on one version of a story stands in another version. It is one annotation all the same: it is counted
 * where it was made, and nowhere else.
 *
 * @param annotation as it is where it was made
 * @param storyId the other version
 * @param state how it stands there
 * @param place where it stands there, described as it is there now; null where the state has no place
 * @param candidates where it may stand, for a person to say, the best first, UTF-16 units; empty unless a person is asked
 * @param decision what a person has said of it; null where the program has found it by the two texts
 */
public record Standing(
    Annotation annotation,
    long storyId,
    State state,
    @Nullable Target place,
    List<TextRange> candidates,
    @Nullable StandingDecision decision) {

  /** How an annotation can stand in another version. */
  public enum State {
    /** What it is about is there to the letter: the same words, the same picture. */
    CARRIED,
    /** What it is about is there in other words, or as another file of a picture. */
    CHANGED,
    /** What it is about is not there. */
    ABSENT,
    /** It can't be told: a person is asked. */
    ASK;

    /** Whether there is a place. */
    public boolean hasPlace() {
      return this == CARRIED || this == CHANGED;
    }
  }

  public Standing {
    requireNonNull(annotation);
    requireNonNull(state);
    candidates = List.copyOf(candidates);
    if (state.hasPlace() != (place != null)) {
      throw new IllegalArgumentException(state + " at " + place);
    }
    if (state != State.ASK && !candidates.isEmpty()) {
      throw new IllegalArgumentException(state + " with " + candidates);
    }
  }

  /** Whether a person has said how it stands; not where what was said no longer holds and a person is asked again. */
  public boolean isDecided() {
    return decision != null && state != State.ASK;
  }

  /** What it is about where it was made: the passage, the caption, the headline. */
  public String quote() {
    return annotation.target().words();
  }

  /** What stands in its place in the other version; empty where it has none. */
  public String words() {
    return place == null ? "" : place.words();
  }
}
