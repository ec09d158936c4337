package org.pizhu.store.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Codebook;

/**
 * Sorts annotations by the first tag that each carries in the order of the codebook, or groups them by all of them; what carries the same
 * stays in the order in which it came. What the tags are is known already: to read them of each annotation takes longer than all the rest.
 */
final class TagOrder {

  private final AnnotationTags tags;
  private final int[] ranks;
  private final List<String> ids = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<int[]> tagsOf = new ArrayList<>();

  TagOrder(Codebook codebook, AnnotationTags tags) {
    this.tags = tags;
    Map<String, Integer> places = new HashMap<>();
    codebook.tags().forEach(tag -> places.put(tag.id(), places.size()));
    ranks = IntStream.range(0, tags.tagCount())
        .map(number -> places.getOrDefault(tags.tag(number), Integer.MAX_VALUE)).toArray();
  }

  /**
   * Takes the next annotation.
   *
   * @param key of its group, where groups are not those of tags
   * @param row of the database in which it is
   */
  void add(String id, String key, long row) {
    ids.add(id);
    keys.add(key);
    tagsOf.add(tags.tagsOf(row));
  }

  /** How many annotations were taken. */
  int size() {
    return ids.size();
  }

  /**
   * The ids in groups: by the id of the tag, or by the keys.
   *
   * @param sorted by tag; else in the order in which they came
   * @param byTag grouped by tag; what carries none is in the group without a name
   */
  Map<String, List<String>> groups(boolean sorted, boolean byTag) {
    int[] order = sorted ? byRank() : IntStream.range(0, ids.size()).toArray();
    return byTag ? byTag(order) : byKey(order);
  }

  /** Rank and place in one number each, which are sorted without an object for each. */
  private int[] byRank() {
    long[] ranked = new long[ids.size()];
    for (int place = 0; place < ranked.length; place++) {
      int rank = Integer.MAX_VALUE;
      for (int tag : tagsOf.get(place)) {
        rank = Math.min(rank, ranks[tag]);
      }
      ranked[place] = (long) rank << Integer.SIZE | place;
    }
    Arrays.sort(ranked);
    int[] order = new int[ranked.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) ranked[i];
    }
    return order;
  }

  private Map<String, List<String>> byKey(int[] order) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    @Nullable String before = null;
    List<String> group = new ArrayList<>();
    for (int place : order) {
      String key = keys.get(place);
      if (!key.equals(before)) {
        group = groups.computeIfAbsent(key, none -> new ArrayList<>());
        before = key;
      }
      group.add(ids.get(place));
    }
    return groups;
  }

  private Map<String, List<String>> byTag(int[] order) {
    // Counted first: lists that grow, one for each of thousands of tags, would be copied many times.
    int[] counts = new int[ranks.length + 1];
    for (int[] carried : tagsOf) {
      for (int tag : carried) {
        counts[tag]++;
      }
      counts[ranks.length] += carried.length == 0 ? 1 : 0;
    }
    String[][] ofTag = new String[counts.length][];
    Arrays.setAll(ofTag, tag -> new String[counts[tag]]);
    int[] filled = new int[counts.length];
    for (int place : order) {
      String id = ids.get(place);
      int[] carried = tagsOf.get(place);
      for (int tag : carried) {
        ofTag[tag][filled[tag]++] = id;
      }
      if (carried.length == 0) {
        ofTag[ranks.length][filled[ranks.length]++] = id;
      }
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (int tag = 0; tag < counts.length; tag++) {
      if (counts[tag] > 0) {
        groups.put(tag < ranks.length ? tags.tag(tag) : "", List.of(ofTag[tag]));
      }
    }
    return groups;
  }
}
