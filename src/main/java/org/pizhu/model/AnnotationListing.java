package org.pizhu.model;

import java.util.List;

/**
 * The annotations that were found, as their ids in order. What they say is asked for when they are to be seen.
 *
 * @param groups the groups in order, none of them empty; a list without groups is one group
 * @param found how many annotations there are in them, each counted once
 * @param scope how many annotations they were looked for among
 */
public record AnnotationListing(List<Group> groups, int found, int scope) {

  /** Nothing, of nothing. */
  public static final AnnotationListing EMPTY = new AnnotationListing(List.of(), 0, 0);

  public AnnotationListing {
    groups = List.copyOf(groups);
  }

  /** The ids of all that were found, each once, in order. */
  public List<String> ids() {
    return groups.stream().flatMap(group -> group.ids().stream()).distinct().toList();
  }

  /**
   * Annotations that have something in common.
   *
   * @param key what: by the grouping the number of a story, the id of a tag, a day such as 2026-11-24, an annotator, or the name of a
   *     colour; empty where there are no groups, and for annotations without a tag
   * @param title the headline of a story; for other groupings the same as {@code key}
   * @param ids the ids of its annotations, in order
   */
  public record Group(String key, String title, List<String> ids) {
    public Group {
      ids = List.copyOf(ids);
    }
  }
}
