package org.pizhu.model;

import java.util.Collection;

/**
 * How the annotations of the other versions stand in one, in numbers.
 *
 * @param carried how many stand there to the letter
 * @param changed how many in other words
 * @param absent how many are not there
 * @param asked of how many a person has to say
 */
public record StandingCounts(int carried, int changed, int absent, int asked) {

  public static final StandingCounts NONE = new StandingCounts(0, 0, 0, 0);

  /** Counts standings. */
  public static StandingCounts of(Collection<Standing> standings) {
    int[] counts = new int[Standing.State.values().length];
    standings.forEach(standing -> counts[standing.state().ordinal()]++);
    return new StandingCounts(
        counts[Standing.State.CARRIED.ordinal()], counts[Standing.State.CHANGED.ordinal()],
        counts[Standing.State.ABSENT.ordinal()], counts[Standing.State.ASK.ordinal()]);
  }
}
