package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which tags stand together, and how often. A tag counts with those below it.
 *
 * @param unit what they stand together in
 * @param tags the rows and columns, the most used first
 * @param counts by row and column; on the diagonal how often the tag itself is used; {@link #RELATED} where one tag is below the other
 */
public record CoOccurrence(CountUnit unit, List<TagTotal> tags, List<List<Integer>> counts) {

  /** In the place of a number where one tag is below the other, and so stands wherever the other does. */
  public static final int RELATED = -1;

  public CoOccurrence {
    requireNonNull(unit);
    tags = List.copyOf(tags);
    counts = counts.stream().map(List::copyOf).toList();
    int size = tags.size();
    if (counts.size() != size || !counts.stream().allMatch(row -> row.size() == size)) {
      throw new IllegalArgumentException("Not a square of " + size);
    }
  }
}
