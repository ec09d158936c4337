package org.pizhu.library.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pizhu.model.Target;

/**
 * What an export was found to hold, by ids: what they say is read story by story.
 *
 * @param stories the stories in their order, each with the ids of its annotations
 * @param elsewhere by the id of an annotation that is written with another version of its story: where it stands there
 * @param groups the groups in order; a single one without a title where there are none
 * @param hasMemos whether the memos of the stories belong to it
 */
record ChosenNotes(
    Map<Long, List<String>> stories, Map<String, Target> elsewhere, List<Group> groups, boolean hasMemos) {

  /**
   * A group.
   *
   * @param title in words; empty where there are no groups
   * @param stories its stories in their order, each with the ids of its annotations in it
   */
  record Group(String title, Map<Long, List<String>> stories) {}

  boolean isGrouped() {
    return groups.size() != 1 || !groups.get(0).title().isEmpty();
  }

  /** How many annotations there are. */
  int annotations() {
    return stories.values().stream().mapToInt(List::size).sum();
  }

  /** Stories in an order, each without annotations. */
  static Map<Long, List<String>> empty(List<Long> ids) {
    Map<Long, List<String>> stories = new LinkedHashMap<>();
    ids.forEach(id -> stories.put(id, new ArrayList<>()));
    return stories;
  }
}
