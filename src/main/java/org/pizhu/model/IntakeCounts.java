package org.pizhu.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an import came to, over all its files and all times that it went on.
 *
 * @param added stories that the library did not have, without the changed ones
 * @param changed stories of a file that was imported before, with the same headline and other words
 * @param known stories that it had
 * @param pictures figures that got their picture
 * @param handled how many lines of its report say what was done with annotations and the like, none of them a doubt
 * @param doubts how many lines of its report are about each kind of doubt
 */
public record IntakeCounts(int added, int changed, int known, int pictures, int handled, Map<ProblemKind, Integer> doubts) {

  public IntakeCounts {
    Map<ProblemKind, Integer> sorted = new EnumMap<>(ProblemKind.class);
    sorted.putAll(doubts);
    doubts = Collections.unmodifiableMap(sorted);
  }

  /** How many lines are doubts. */
  public int doubtful() {
    return doubts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
