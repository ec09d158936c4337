package org.pizhu.ui.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pizhu.model.Annotation;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextRange;

/** The highlights of the story that is shown: what of them changes, which lie over others, which lie at a place. */
final class Marks {

  /** Lines below the text for which there is room between two lines of it. */
  private static final int LINES_BELOW = 2;

  private final Map<String, ReaderMessage.Mark> marks = new LinkedHashMap<>();

  /** Forgets all and takes others. */
  List<ReaderMessage.Mark> replace(List<Annotation> annotations) {
    marks.clear();
    return update(annotations).changed();
  }

  /** Takes what holds now and says what that changes. What is no passage, or has no place in the text, has no highlight. */
  ReaderMessage.Change update(List<Annotation> annotations) {
    List<Annotation> placed = annotations.stream().filter(Marks::hasPlace).toList();
    List<String> removed = removeAllBut(placed);
    List<Annotation> other =
        placed.stream().filter(this::isOther).sorted(Comparator.comparing(Marks::rangeOf)).toList();
    other.forEach(annotation -> marks.remove(annotation.id()));
    Standing standing = new Standing(marks.values());
    List<ReaderMessage.Mark> changed = new ArrayList<>();
    List<ReaderMessage.Mark> open = new ArrayList<>();
    for (Annotation annotation : other) {
      TextRange range = rangeOf(annotation);
      open.removeIf(mark -> mark.end() <= range.start());
      ReaderMessage.Mark mark = mark(annotation.id(), range, annotation.color().key(), List.of(standing.on(range), open));
      open.add(mark);
      changed.add(mark);
      marks.put(mark.id(), mark);
    }
    return new ReaderMessage.Change(changed, removed);
  }

  /** Marks, asked for by ranges in the order of the text: so that all of them are passed over once. */
  private static final class Standing {
    private final List<ReaderMessage.Mark> sorted;
    /** Those that start before the range asked for last and end in it or behind it. */
    private final List<ReaderMessage.Mark> open = new ArrayList<>();
    private int next;

    Standing(Collection<ReaderMessage.Mark> marks) {
      sorted = marks.stream().sorted(Comparator.comparingInt(ReaderMessage.Mark::start)).toList();
    }

    /** Those that may lie on a range; it must not start before the range asked for last. */
    List<ReaderMessage.Mark> on(TextRange range) {
      for (; next < sorted.size() && sorted.get(next).start() <= range.start(); next++) {
        open.add(sorted.get(next));
      }
      open.removeIf(mark -> mark.end() <= range.start());
      List<ReaderMessage.Mark> on = new ArrayList<>(open);
      for (int i = next; i < sorted.size() && sorted.get(i).start() < range.end(); i++) {
        on.add(sorted.get(i));
      }
      return on;
    }
  }

  private static boolean hasPlace(Annotation annotation) {
    return annotation.target() instanceof PassageTarget target
        && target.status().hasPlace()
        && !target.range().isEmpty();
  }

  private static TextRange rangeOf(Annotation annotation) {
    return annotation.target().range();
  }

  private boolean isOther(Annotation annotation) {
    ReaderMessage.Mark mark = marks.get(annotation.id());
    return mark == null
        || !mark.range().equals(rangeOf(annotation))
        || !mark.color().equals(annotation.color().key());
  }

  private List<String> removeAllBut(List<Annotation> annotations) {
    Set<String> kept = new HashSet<>(annotations.size() * 2);
    annotations.forEach(annotation -> kept.add(annotation.id()));
    List<String> removed = marks.keySet().stream().filter(id -> !kept.contains(id)).toList();
    removed.forEach(marks::remove);
    return removed;
  }

  /** Puts a mark on the lowest layer that is free where it stands; beyond the last layer it shares one. */
  private static ReaderMessage.Mark mark(
      String id, TextRange range, String color, List<List<ReaderMessage.Mark>> others) {
    Set<Integer> taken = new HashSet<>();
    others.forEach(list -> list.forEach(other -> {
      if (other.range().overlaps(range)) {
        taken.add(other.layer());
      }
    }));
    int layer = 0;
    while (layer < LINES_BELOW && taken.contains(layer)) {
      layer++;
    }
    return new ReaderMessage.Mark(id, range.start(), range.end(), color, layer);
  }

  /**
   * Moves a mark, before the annotation itself is changed.
   *
   * @return what that changes; nothing if there is no such mark
   */
  ReaderMessage.Change move(String id, TextRange range) {
    ReaderMessage.Mark before = marks.remove(id);
    if (before == null) {
      return new ReaderMessage.Change(List.of(), List.of());
    }
    ReaderMessage.Mark moved = mark(id, range, before.color(), List.of(List.copyOf(marks.values())));
    marks.put(id, moved);
    return new ReaderMessage.Change(List.of(moved), List.of());
  }

  Optional<TextRange> range(String id) {
    return Optional.ofNullable(marks.get(id)).map(ReaderMessage.Mark::range);
  }

  /** The ids of the highlights on a character, the shortest first, of equal ones the one that starts later. */
  List<String> at(int offset) {
    return marks.values().stream()
        .filter(mark -> mark.range().contains(offset))
        .sorted(Comparator.comparingInt((ReaderMessage.Mark mark) -> mark.range().length())
            .thenComparing(Comparator.comparingInt(ReaderMessage.Mark::start).reversed())
            .thenComparing(ReaderMessage.Mark::id))
        .map(ReaderMessage.Mark::id)
        .toList();
  }
}
