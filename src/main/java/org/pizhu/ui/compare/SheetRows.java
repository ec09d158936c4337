package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.diff.Difference;
import org.pizhu.diff.RowKind;

/** What is done with all rows of a comparison: long ones that are the same are put away, and the differences are found in the others. */
final class SheetRows {

  /** So many blocks that are the same stay in sight beside a difference. */
  private static final int AROUND = 1;
  /** Fewer than that are not put away. */
  private static final int LEAST_FOLDED = 3;

  private SheetRows() {}

  /**
   * Puts long stretches away in which nothing differs.
   *
   * @param opened the first rows of the comparison of those that stay in sight
   */
  static List<CompareRow> folded(List<CompareRow> rows, Set<Integer> opened) {
    List<CompareRow> shown = new ArrayList<>();
    int at = 0;
    while (at < rows.size()) {
      int end = at;
      while (end < rows.size() && !rows.get(end).isDifferent()) {
        end++;
      }
      int from = at + AROUND;
      int to = end == rows.size() ? end : end - AROUND;
      long count = to <= from ? 0 : rows.subList(from, to).stream().map(CompareRow::source).distinct().count();
      if (count >= LEAST_FOLDED && !opened.contains(rows.get(from).source())) {
        shown.addAll(rows.subList(at, from));
        shown.add(new CompareRow(rows.get(from).source(), RowKind.SAME, List.of(), (int) count));
        shown.addAll(rows.subList(to, end));
      } else {
        shown.addAll(rows.subList(at, end));
      }
      if (end < rows.size()) {
        shown.add(rows.get(end));
      }
      at = end + 1;
    }
    return shown;
  }

  /**
   * Where differences are shown, in the order of the rows.
   *
   * @param differences all there are; those that are not shown have no spot
   */
  static List<Spot> spots(List<CompareRow> shown, List<Difference> differences) {
    Map<Integer, int[]> places = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      for (CompareCell cell : shown.get(i).cells()) {
        boolean isGone = cell.kind() == null;
        int row = i;
        int source = shown.get(i).source();
        cell.figures().forEach(figure -> note(places, figure.spot(), row, source));
        if (!isGone) {
          cell.chips().forEach(chip -> note(places, chip.spot(), row, source));
        }
        cell.segments().forEach(segment -> note(places, segment.spot(), row, source));
      }
    }
    List<Spot> found = new ArrayList<>();
    places.forEach((id, at) -> found.add(new Spot(id, differences.get(id), at[0], at[1])));
    return found;
  }

  /** Keeps the first row of a difference, and the first one of another block. */
  private static void note(Map<Integer, int[]> places, int spot, int row, int source) {
    if (spot != Spot.NONE) {
      int[] at = places.computeIfAbsent(spot, key -> new int[] {row, row, source});
      if (at[0] == at[1] && at[2] != source) {
        at[1] = row;
      }
    }
  }
}
