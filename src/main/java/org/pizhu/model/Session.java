package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work on a list of stories, from its start to its end, with any number of breaks.
 *
 * @param id its number in the library
 * @param name what the annotator calls it; not blank
 * @param annotator who works
 * @param started when
 * @param ended when it was ended; null while it is not
 * @param place where the annotator was last; null before anything was opened
 * @param stories how many stories its list has
 * @param done how many of them are done
 * @param active how long was worked: see {@link #IDLE}
 */
public record Session(
    long id,
    String name,
    String annotator,
    Instant started,
    @Nullable Instant ended,
    @Nullable SessionPlace place,
    int stories,
    int done,
    Duration active) {

  /**
   * Between two signs of life (a key, the mouse, a place, an edit) that are no further apart than this the annotator was at work,
   * reading; a longer gap counts for nothing, and so does a break. Five minutes let one read a long story without touching anything,
   * and leave out the night with the window open.
   */
  public static final Duration IDLE = Duration.ofMinutes(5);

  public Session {
    requireNonNull(annotator);
    requireNonNull(started);
    requireNonNull(active);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A session needs a name");
    }
  }

  public boolean isEnded() {
    return ended != null;
  }

  /** How many stories of the list are not done. */
  public int open() {
    return stories - done;
  }
}
