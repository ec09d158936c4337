package org.pizhu.library.shelf;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One facet of the stories with what stands above its values: tells which values satisfy a filter, and counts them. */
final class FacetTree {

  private static final int NONE = -1;

  private final StoryValues values;
  /** The number of the value above each; those that no story has may be above too. */
  private final int[] above;

  /**
   * @param aboveOf the value above a value; null for none
   */
  FacetTree(StoryValues values, UnaryOperator<@Nullable String> aboveOf) {
    this.values = values;
    int[] found = new int[values.size()];
    for (int value = 0; value < values.size(); value++) {
      String parent = aboveOf.apply(values.name(value));
      // It may be new, and stands at the end then.
      int number = parent == null ? NONE : values.number(parent);
      if (value == found.length) {
        found = Arrays.copyOf(found, values.size());
      }
      found[value] = number;
    }
    above = found;
  }

  /** Which values are among some, or below one of them; by number. */
  boolean[] accepted(Set<String> some) {
    boolean[] accepted = new boolean[values.size()];
    for (int value = 0; value < accepted.length; value++) {
      for (int up = value; up != NONE && !accepted[value]; up = above[up]) {
        accepted[value] = some.contains(values.name(up));
      }
    }
    return accepted;
  }

  /**
   * Counts the stories with each value or one below it; by number.
   *
   * @param rows how many rows there are
   * @param isCounted whether a row counts
   */
  int[] counts(int rows, IntPredicate isCounted) {
    int[] counts = new int[values.size()];
    int[] last = new int[counts.length];
    Arrays.fill(last, NONE);
    for (int row = 0; row < rows; row++) {
      if (isCounted.test(row)) {
        for (int value : values.of(row)) {
          for (int up = value; up != NONE && last[up] != row; up = above[up]) {
            last[up] = row;
            counts[up]++;
          }
        }
      }
    }
    return counts;
  }

  /** Whether the story in a row has one of the accepted values. */
  boolean has(int row, boolean[] accepted) {
    for (int value : values.of(row)) {
      if (accepted[value]) {
        return true;
      }
    }
    return false;
  }

  StoryValues values() {
    return values;
  }
}
