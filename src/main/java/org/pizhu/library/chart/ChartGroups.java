package org.pizhu.library.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.ChartGroup;
import org.pizhu.model.ChartStack;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Tag;
import org.pizhu.model.Timeline.Counted;
import org.pizhu.store.annotation.TagSetRows;

/** The parts into which the columns of a chart are divided, and to which of them annotations belong. */
final class ChartGroups {

  /** So many tags get a part of their own, the most used; as many as can be told apart. */
  private static final int TAGS = 7;

  private final ChartStack stack;
  private final List<ChartGroup> groups;
  private final Map<String, Integer> placeOfTag = new HashMap<>();
  private final Codebook codebook;

  /**
   * @param stack what they are divided by
   * @param codebook the tree
   * @param parts the parts of all tallies, with how many annotations each stands for
   */
  ChartGroups(ChartStack stack, Codebook codebook, Map<String, Integer> parts) {
    this.stack = stack;
    this.codebook = codebook;
    groups = switch (stack) {
      case NONE -> List.of(new ChartGroup.All());
      case COLOR -> colors(parts.keySet());
      case TAG -> tags(parts);
    };
  }

  private static List<ChartGroup> colors(Set<String> parts) {
    List<ChartGroup> colors = new ArrayList<>();
    for (HighlightColor color : HighlightColor.values()) {
      if (parts.contains(color.name())) {
        colors.add(new ChartGroup.OfColor(color));
      }
    }
    return colors;
  }

  private List<ChartGroup> tags(Map<String, Integer> parts) {
    Map<String, Integer> used = new HashMap<>();
    parts.forEach((part, count) -> tops(part).forEach(top -> used.merge(top, count, Integer::sum)));
    List<String> inOrder = codebook.children(null).stream().map(Tag::id).filter(used::containsKey).toList();
    List<String> most = inOrder.stream().sorted(Comparator.comparing((String id) -> -used.get(id))).limit(TAGS).toList();
    List<ChartGroup> made = new ArrayList<>();
    most.forEach(id -> {
      placeOfTag.put(id, made.size());
      made.add(new ChartGroup.OfTag(id));
    });
    Set<String> others = new HashSet<>(used.keySet());
    most.forEach(others::remove);
    if (!others.isEmpty()) {
      others.forEach(id -> placeOfTag.put(id, made.size()));
      made.add(new ChartGroup.OfTags(others));
    }
    if (parts.keySet().stream().anyMatch(part -> TagSetRows.split(part).isEmpty())) {
      made.add(new ChartGroup.Untagged());
    }
    return made;
  }

  /** The tags at the top of the tree over the tags of a part. */
  private Set<String> tops(String part) {
    Set<String> tops = new HashSet<>();
    for (String id : TagSetRows.split(part)) {
      List<Tag> above = codebook.ancestors(id);
      tops.add(above.isEmpty() ? id : above.get(above.size() - 1).id());
    }
    return tops;
  }

  List<ChartGroup> groups() {
    return groups;
  }

  /** A count that begins with nothing. */
  Sum sum() {
    return new Sum();
  }

  private Set<Integer> places(String part) {
    return switch (stack) {
      case NONE -> Set.of(0);
      case COLOR -> Set.of(groups.indexOf(new ChartGroup.OfColor(HighlightColor.valueOf(part))));
      case TAG -> tagPlaces(part);
    };
  }

  private Set<Integer> tagPlaces(String part) {
    Set<Integer> places = new HashSet<>();
    tops(part).forEach(id -> places.add(placeOfTag.get(id)));
    return places.isEmpty() ? Set.of(groups.size() - 1) : places;
  }

  /** How many annotations there are, all in all and of each group. */
  final class Sum {
    private int annotations;
    private final int[] parts = new int[groups.size()];

    /** Adds what is of some parts, in each of which it counts. */
    void add(Collection<String> ofParts, int count) {
      annotations += count;
      Set<Integer> places = new HashSet<>();
      ofParts.forEach(part -> places.addAll(places(part)));
      places.forEach(place -> parts[place] += count);
    }

    Counted counted() {
      return new Counted(annotations, java.util.Arrays.stream(parts).boxed().toList());
    }
  }
}
