package org.pizhu.model;

import java.util.List;
import java.util.Map;

/**
 * How many stories each choice of a filter would show. The values of a facet are counted as if none of that facet were chosen, so that others
 * can be added.
 *
 * @param counts the values of each facet with their numbers, in the order in which they are to be offered; values without a story are left
 *     out, unless they are chosen
 */
public record StoryFacets(Map<StoryFacet, List<Count>> counts) {

  public static final StoryFacets NONE = new StoryFacets(Map.of());

  public StoryFacets {
    counts = Map.copyOf(counts);
  }

  /**
   * How many stories have a value.
   *
   * @param value as {@link StoryFacet} says
   * @param stories how many
   */
  public record Count(String value, int stories) {}

  public List<Count> of(StoryFacet facet) {
    return counts.getOrDefault(facet, List.of());
  }
}
