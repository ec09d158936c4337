package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.diff.Side;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextRange;

/**
 * An annotation where it is in the text of a cell.
 *
 * @param annotation the annotation
 * @param from where it begins there, UTF-16 units
 * @param to where it ends
 * @param words what it says
 * @param isCarried whether it was made on another version, and stands in this one
 */
record MarkRun(Annotation annotation, int from, int to, String words, boolean isCarried) {

  /** An annotation and where it is in the text of a story. */
  private record Placed(Annotation annotation, TextRange range, boolean isCarried) {}

  /** Those of a cell, its story's own first. A passage that the cell shows in several pieces is one. */
  static List<MarkRun> of(CompareContent content, CompareCell cell) {
    List<MarkRun> runs = new ArrayList<>();
    Map<Side, List<Placed>> near = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      near.put(side, near(content, cell, side));
    }
    int at = 0;
    for (Segment segment : cell.segments()) {
      for (Placed placed : near.get(segment.side())) {
        TextRange range = placed.range();
        if (range.overlaps(segment.range())) {
          int from = at + Math.max(0, range.start() - segment.range().start());
          int to = at + Math.min(segment.range().length(), range.end() - segment.range().start());
          add(runs, new MarkRun(placed.annotation(), from, to, words(placed.annotation(), content.codebook()), placed.isCarried()));
        }
      }
      at += segment.range().length();
    }
    runs.sort(Comparator.comparing(MarkRun::isCarried));
    return runs;
  }

  /** Those of a story that may be in a cell: there may be thousands in all. */
  private static List<Placed> near(CompareContent content, CompareCell cell, Side side) {
    List<TextRange> ranges = cell.segments().stream().filter(segment -> segment.side() == side).map(Segment::range).toList();
    if (ranges.isEmpty()) {
      return List.of();
    }
    TextRange all = new TextRange(
        ranges.stream().mapToInt(TextRange::start).min().orElseThrow(), ranges.stream().mapToInt(TextRange::end).max().orElseThrow());
    Stream<Placed> own = content.annotations(side).stream()
        .filter(one -> one.target() instanceof PassageTarget && one.target().status().hasPlace())
        .map(one -> new Placed(one, one.target().range(), false));
    Stream<Placed> carried = content.carried(side).stream()
        .map(one -> new Placed(one.annotation(), requireNonNull(one.place()).range(), true));
    return Stream.concat(own, carried).filter(one -> one.range().overlaps(all)).toList();
  }

  private static void add(List<MarkRun> runs, MarkRun next) {
    for (int i = 0; i < runs.size(); i++) {
      MarkRun known = runs.get(i);
      if (known.annotation.equals(next.annotation) && known.to == next.from) {
        runs.set(i, new MarkRun(known.annotation, known.from, next.to, known.words, known.isCarried));
        return;
      }
    }
    runs.add(next);
  }

  /** Tags, then the note; of one that has neither the quote. */
  static String words(Annotation annotation, Codebook codebook) {
    List<String> parts = new ArrayList<>();
    if (!annotation.tags().isEmpty()) {
      parts.add(annotation.tags().stream().map(codebook::path).collect(Collectors.joining(" · ")));
    }
    if (!annotation.note().isBlank()) {
      parts.add(annotation.note());
    }
    return parts.isEmpty() ? annotation.target().words() : String.join("\n", parts);
  }
}
