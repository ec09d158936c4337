package org.pizhu.ui.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pizhu.diff.DiffRow;
import org.pizhu.diff.Difference;
import org.pizhu.diff.RowKind;
import org.pizhu.diff.Side;
import org.pizhu.model.Block;
import org.pizhu.model.TextRange;

/** Says of what was moved where its other place is, and whether that is above or below. */
final class MovedWords {

  private final CompareContent content;
  private final List<Difference> differences;
  private final CompareWords words;
  /** For each side, by where a block begins, the row of the comparison in which it stands. */
  private final Map<Side, TreeMap<Integer, Integer>> places = new EnumMap<>(Side.class);

  MovedWords(CompareContent content, List<Difference> differences, CompareWords words) {
    this.content = content;
    this.differences = differences;
    this.words = words;
    for (Side side : Side.values()) {
      places.put(side, places(side));
    }
  }

  private TreeMap<Integer, Integer> places(Side side) {
    TreeMap<Integer, Integer> found = new TreeMap<>();
    RowKind elsewhere = side == Side.FIRST ? RowKind.MOVED_TO : RowKind.MOVED_FROM;
    for (int i = 0; i < content.diff().rows().size(); i++) {
      DiffRow row = content.diff().rows().get(i);
      Block block = side == Side.FIRST ? row.before() : row.after();
      if (block != null && row.kind() != elsewhere) {
        found.put(block.range().start(), i);
      }
    }
    return found;
  }

  /** Said of what stands in a row and at another place on the other side. */
  String here(int spot, Side from, DiffRow row) {
    return from == Side.FIRST
        ? words.get("compare.moved-to", arrow(spot, Side.SECOND, row), place(spot, Side.SECOND))
        : words.get("compare.moved-from", arrow(spot, Side.FIRST, row), place(spot, Side.FIRST));
  }

  /** Said where a side has something at another place. */
  String elsewhere(int spot, Side side, DiffRow row) {
    return words.get("compare.elsewhere", arrow(spot, side, row), place(spot, side));
  }

  private TextRange range(int spot, Side side) {
    Difference move = differences.get(spot);
    return Objects.requireNonNull(side == Side.FIRST ? move.before() : move.after());
  }

  private String place(int spot, Side side) {
    return words.place(content.story(side).story(), range(spot, side));
  }

  /** Whether a place of what was moved is above or below a row. */
  private String arrow(int spot, Side side, DiffRow row) {
    int there = Objects.requireNonNull(Objects.requireNonNull(places.get(side)).floorEntry(range(spot, side).start())).getValue();
    Side own = row.before() == null || row.kind() == RowKind.MOVED_TO ? Side.SECOND : Side.FIRST;
    int start = (own == Side.FIRST ? row.first() : row.second()).range().start();
    int here = Objects.requireNonNull(Objects.requireNonNull(places.get(own)).get(start));
    return there < here ? "↑" : "↓";
  }
}
