package org.pizhu.library.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.ChartStack;
import org.pizhu.model.Timeline.Axis;
import org.pizhu.store.annotation.ChartStore.Tally;
import org.pizhu.store.annotation.ChartStore.UnitTally;
import org.pizhu.store.annotation.TagSetRows;

/**
 * What is counted over time. A story, or a family of versions, counts once: on the day of its first annotation, or on the first day on which
 * one of its annotated versions was published.
 */
final class TimeCounts {

  private final Axis axis;
  private final ZoneId zone;

  TimeCounts(Axis axis, ZoneId zone) {
    this.axis = axis;
    this.zone = zone;
  }

  /**
   * A number of things.
   *
   * @param day when; null where that isn't known
   * @param parts the parts of the chart of which they are, as in {@link Tally#part}; an annotation is of one
   */
  record Counted(@Nullable LocalDate day, List<String> parts, int count) {}

  /** Annotations, as many as there are. */
  List<Counted> annotations(List<Tally> tallies) {
    return tallies.stream().map(tally -> new Counted(day(tally.key()), List.of(tally.part()), tally.count())).toList();
  }

  /** Stories or families, each once. */
  List<Counted> units(List<UnitTally> tallies, ChartStack stack) {
    Map<Long, String> keys = firsts(tallies);
    Map<Long, Set<String>> parts = new TreeMap<>();
    tallies.forEach(tally -> parts.computeIfAbsent(tally.unit(), none -> new HashSet<>()).add(tally.part()));
    List<Counted> counted = new ArrayList<>();
    parts.forEach((unit, its) -> counted.add(new Counted(
        day(keys.get(unit)), stack == ChartStack.TAG ? List.of(tags(its)) : List.copyOf(its), 1)));
    return counted;
  }

  /** A story with one tagged annotation is a tagged one, whatever else is on it. */
  private static String tags(Set<String> sets) {
    Set<String> all = new HashSet<>();
    sets.forEach(set -> all.addAll(TagSetRows.split(set)));
    return String.join(",", all.stream().sorted().toList());
  }

  /** The stories of what is counted on some days. */
  List<Long> stories(List<UnitTally> tallies, Predicate<@Nullable LocalDate> days) {
    Map<Long, String> keys = firsts(tallies);
    return tallies.stream().filter(tally -> days.test(day(keys.get(tally.unit()))))
        .map(UnitTally::storyId).distinct().sorted().toList();
  }

  /** The first time of each that has one. */
  private static Map<Long, String> firsts(List<UnitTally> tallies) {
    Map<Long, String> firsts = new HashMap<>();
    for (UnitTally tally : tallies) {
      String key = tally.key();
      if (key != null) {
        firsts.merge(tally.unit(), key, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    return firsts;
  }

  private @Nullable LocalDate day(@Nullable String key) {
    if (key == null) {
      return null;
    }
    return axis == Axis.PUBLISHED ? LocalDate.parse(key) : LocalDate.ofInstant(Instant.parse(key + ":00Z"), zone);
  }
}
