package org.pizhu.library.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.StoryMatches;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFacets.Count;
import org.pizhu.model.StoryFilter;

/** What a filter lets through of a table, and what it would let through with other values chosen: a pass over the rows for each facet. */
final class StorySieve {

  /** Of what was searched for and not found, whatever is chosen. */
  private static final int NOT_FOUND = -1;

  private final StoryTable table;
  private final Map<StoryFacet, FacetTree> trees;
  private final StoryFilter filter;
  /** Of each row: the facets that it doesn't satisfy, a bit for each. */
  private final int[] failed;
  /** Of each row: its place among what was found. */
  private final int[] matches;

  /**
   * @param trees one for each facet
   * @param found what was found; null if nothing was searched for
   */
  StorySieve(StoryTable table, Map<StoryFacet, FacetTree> trees, StoryFilter filter, @Nullable StoryMatches found) {
    this.table = table;
    this.trees = trees;
    this.filter = filter;
    failed = new int[table.size()];
    if (found != null) {
      Arrays.fill(failed, NOT_FOUND);
      matches = new int[table.size()];
      for (int place = 0; place < found.size(); place++) {
        int row = table.row(found.id(place));
        if (row >= 0) {
          failed[row] = 0;
          matches[row] = place;
        }
      }
    } else {
      matches = new int[0];
    }
    filter.values().forEach(this::sift);
  }

  private void sift(StoryFacet facet, Set<String> chosen) {
    FacetTree tree = trees.get(facet);
    boolean[] accepted = tree.accepted(chosen);
    for (int row = 0; row < failed.length; row++) {
      if (!tree.has(row, accepted)) {
        failed[row] |= bit(facet);
      }
    }
  }

  private static int bit(StoryFacet facet) {
    return 1 << facet.ordinal();
  }

  /** The place of a row that passes among what was found. */
  int match(int row) {
    return matches[row];
  }

  /** The rows that pass, in the order in which their stories came. */
  int[] rows() {
    return IntStream.range(0, failed.length).filter(row -> failed[row] == 0).toArray();
  }

  /**
   * How many stories each value would show.
   *
   * @param names the order of values that are counted equally often
   */
  StoryFacets counts(Comparator<String> names) {
    Map<StoryFacet, List<Count>> counts = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      counts.put(facet, counts(facet, names));
    }
    return new StoryFacets(counts);
  }

  private List<Count> counts(StoryFacet facet, Comparator<String> names) {
    FacetTree tree = trees.get(facet);
    int others = ~bit(facet);
    int[] numbers = tree.counts(table.size(), row -> (failed[row] & others) == 0);
    Set<String> chosen = filter.of(facet);
    List<Count> counts = new ArrayList<>();
    for (int value = 0; value < numbers.length; value++) {
      String name = tree.values().name(value);
      if (numbers[value] > 0 || chosen.contains(name)) {
        counts.add(new Count(name, numbers[value]));
      }
    }
    chosen.stream().filter(name -> counts.stream().noneMatch(one -> one.value().equals(name)))
        .forEach(name -> counts.add(new Count(name, 0)));
    counts.sort(order(facet, names));
    return counts;
  }

  /** Months as they follow each other, marks and pictures as they are told of, the rest by how often they are there. What isn't known is last. */
  private static Comparator<Count> order(StoryFacet facet, Comparator<String> names) {
    Comparator<Count> order = switch (facet) {
      case MONTH -> Comparator.comparing(Count::value);
      case MARK -> Comparator.comparingInt(count -> StoryTable.MARKS.indexOf(count.value()));
      case PICTURES -> Comparator.comparingInt(count -> StoryTable.PICTURES.indexOf(count.value()));
      case VERSIONS -> Comparator.comparingInt(count -> StoryTable.VERSIONS.indexOf(count.value()));
      case COLLECTION, OUTLET, BYLINE, TAG, ANNOTATOR ->
          Comparator.comparingInt(Count::stories).reversed().thenComparing(Count::value, names);
    };
    return Comparator.<Count, Boolean>comparing(count -> count.value().isEmpty()).thenComparing(order);
  }
}
