package org.pizhu.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many annotations carry each tag.
 *
 * @param own by tag: those that carry the tag itself; a tag that none carries is left out
 * @param subtree by tag: those that carry it or one below it, each counted once; a tag of which that is none is left out
 */
public record TagCounts(Map<String, Integer> own, Map<String, Integer> subtree) {

  public static final TagCounts NONE = new TagCounts(Map.of(), Map.of());

  public TagCounts {
    own = Map.copyOf(own);
    subtree = Map.copyOf(subtree);
  }

  /**
   * Counts.
   *
   * @param codebook the tree
   * @param combinations by the tags that an annotation carries: how many annotations carry just these
   */
  public static TagCounts of(Codebook codebook, Map<List<String>, Integer> combinations) {
    Map<String, Integer> own = new HashMap<>();
    Map<String, Integer> subtree = new HashMap<>();
    Set<String> reached = new HashSet<>();
    combinations.forEach((tags, annotations) -> {
      reached.clear();
      for (String id : tags) {
        own.merge(id, annotations, Integer::sum);
        if (reached.add(id)) {
          codebook.ancestors(id).forEach(above -> reached.add(above.id()));
        }
      }
      reached.forEach(id -> subtree.merge(id, annotations, Integer::sum));
    });
    return new TagCounts(own, subtree);
  }

  /** How many annotations carry the tag itself. */
  public int own(String tagId) {
    return own.getOrDefault(tagId, 0);
  }

  /** How many annotations carry the tag or one below it. */
  public int subtree(String tagId) {
    return subtree.getOrDefault(tagId, 0);
  }
}
