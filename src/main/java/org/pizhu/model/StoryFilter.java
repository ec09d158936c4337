package org.pizhu.model;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which stories one wants to see, by what is known of them: those that satisfy each facet. Values of one facet stand for one of them.
 *
 * @param values the values chosen of each facet, as {@link StoryFacet} says; a facet without values is satisfied by all
 */
public record StoryFilter(Map<StoryFacet, Set<String>> values) {

  /** Lets every story through. */
  public static final StoryFilter NONE = new StoryFilter(Map.of());

  public StoryFilter {
    Map<StoryFacet, Set<String>> kept = new EnumMap<>(StoryFacet.class);
    values.forEach((facet, some) -> {
      if (!some.isEmpty()) {
        kept.put(facet, Set.copyOf(some));
      }
    });
    values = Map.copyOf(kept);
  }

  /** The values chosen of a facet; none where any will do. */
  public Set<String> of(StoryFacet facet) {
    return values.getOrDefault(facet, Set.of());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The same with other values of one facet. */
  public StoryFilter with(StoryFacet facet, Set<String> some) {
    Map<StoryFacet, Set<String>> changed = new EnumMap<>(StoryFacet.class);
    changed.putAll(values);
    changed.put(facet, some);
    return new StoryFilter(changed);
  }

  /** The same with one value chosen where it was not, or no longer chosen where it was. */
  public StoryFilter toggled(StoryFacet facet, String value) {
    Set<String> some = new HashSet<>(of(facet));
    if (!some.remove(value)) {
      some.add(value);
    }
    return with(facet, some);
  }
}
