package org.pizhu.agreement;

import java.util.List;

/**
 * What raters said of units, on a nominal scale.
 *
 * @param raters how many there are; at least 2
 * @param units of each unit the value of each rater, from 0; {@link #MISSING} for none. Not to be changed
 */
public record Ratings(int raters, List<int[]> units) {

  /** In the place of a value: the rater has not rated the unit. */
  public static final int MISSING = -1;

  public Ratings {
    units = List.copyOf(units);
    if (raters < 2) {
      throw new IllegalArgumentException("Nobody to agree with");
    }
    for (int[] unit : units) {
      if (unit.length != raters) {
        throw new IllegalArgumentException(unit.length + " values of " + raters + " raters");
      }
    }
  }

  /** How many values there can be: one more than the greatest. */
  int values() {
    int most = 0;
    for (int[] unit : units) {
      for (int value : unit) {
        most = Math.max(most, value + 1);
      }
    }
    return most;
  }

  /** How often each value was given to a unit. */
  static int[] counts(int[] unit, int values) {
    int[] counts = new int[values];
    for (int value : unit) {
      if (value != MISSING) {
        counts[value]++;
      }
    }
    return counts;
  }

  /** How many raters have rated a unit. */
  static int rated(int[] unit) {
    int rated = 0;
    for (int value : unit) {
      rated += value == MISSING ? 0 : 1;
    }
    return rated;
  }
}
