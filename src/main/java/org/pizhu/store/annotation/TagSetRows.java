package org.pizhu.store.annotation;

import java.util.List;

/** The tags that annotations carry together, as the column {@code annotation.tags} holds them. */
public final class TagSetRows {

  private static final String BETWEEN = ",";

  private TagSetRows() {}

  /**
   * The ids of a set.
   *
   * @param tags the column
   * @return empty for no tag
   */
  public static List<String> split(String tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    return tags.indexOf(BETWEEN) < 0 ? List.of(tags) : List.of(tags.split(BETWEEN));
  }
}
