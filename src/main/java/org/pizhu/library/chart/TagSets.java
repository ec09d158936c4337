package org.pizhu.library.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.CoOccurrence;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.model.TagTotal;
import org.pizhu.store.annotation.ChartStore.Tally;
import org.pizhu.store.annotation.TagSetRows;

/** Counts with the tags that annotations, or stories, have together. */
final class TagSets {

  private final Codebook codebook;
  private final Map<List<String>, Integer> sets = new HashMap<>();
  private int untagged;

  /**
   * @param codebook the tree
   * @param tallies how many there are of each set
   */
  TagSets(Codebook codebook, List<Tally> tallies) {
    this.codebook = codebook;
    // Each id once in memory, however many sets it is in.
    Map<String, String> ids = new HashMap<>();
    for (Tally tally : tallies) {
      List<String> tags = TagSetRows.split(tally.part()).stream().map(id -> ids.computeIfAbsent(id, same -> same)).toList();
      if (tags.isEmpty()) {
        untagged += tally.count();
      } else {
        sets.merge(tags, tally.count(), Integer::sum);
      }
    }
  }

  int untagged() {
    return untagged;
  }

  /** All of them. */
  int count() {
    return untagged + sets.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * How often each tag is used, in the order of the codebook.
   *
   * @param depth down to this depth, 1 is the top
   */
  List<TagTotal> totals(int depth) {
    TagCounts counts = TagCounts.of(codebook, sets);
    Map<String, Integer> depths = new HashMap<>();
    List<TagTotal> totals = new ArrayList<>();
    for (Tag tag : codebook.tags()) {
      // Each tag comes after the one above it.
      int below = tag.parent() == null ? 0 : depths.getOrDefault(tag.parent(), 0);
      depths.put(tag.id(), below + 1);
      if (below < depth) {
        totals.add(new TagTotal(
            tag, codebook.path(tag.id()), below + 1, counts.own(tag.id()), counts.subtree(tag.id())));
      }
    }
    return totals;
  }

  /** How often some tags stand together, each with those below it. */
  List<List<Integer>> together(List<TagTotal> tags) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      places.put(tags.get(i).tag().id(), i);
    }
    int[][] counts = new int[tags.size()][tags.size()];
    Map<String, List<Integer>> known = new HashMap<>();
    sets.forEach((ids, count) -> {
      Set<Integer> met = new HashSet<>();
      ids.forEach(id -> met.addAll(known.computeIfAbsent(id, same -> reached(same, places))));
      met.forEach(row -> met.forEach(column -> counts[row][column] += count));
    });
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      List<Integer> cells = new ArrayList<>();
      for (int column = 0; column < counts.length; column++) {
        cells.add(isRelated(tags.get(row), tags.get(column)) ? CoOccurrence.RELATED : counts[row][column]);
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The places of a tag and of those above it. */
  private List<Integer> reached(String id, Map<String, Integer> places) {
    List<Integer> reached = new ArrayList<>();
    if (places.containsKey(id)) {
      reached.add(places.get(id));
    }
    for (Tag above : codebook.ancestors(id)) {
      if (places.containsKey(above.id())) {
        reached.add(places.get(above.id()));
      }
    }
    return reached;
  }

  private boolean isRelated(TagTotal one, TagTotal other) {
    return codebook.isBelow(one.tag().id(), other.tag().id()) || codebook.isBelow(other.tag().id(), one.tag().id());
  }
}
