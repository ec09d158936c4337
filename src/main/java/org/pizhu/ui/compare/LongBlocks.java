package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Side;

/** Cuts very long blocks into several rows, so that a row is never much higher than the window. */
final class LongBlocks {

  /** UTF-16 units of a row at most. */
  private static final int MOST = 900;
  /** A row ends behind a sentence, if it can be so long at least. */
  private static final int LEAST = 450;
  private static final String ENDS = "。！？!?…”」";

  /**
   * What stands in one text for what stands in the other.
   *
   * @param first nothing if the first has nothing there
   * @param second nothing if the second has nothing there
   */
  record Unit(@Nullable Segment first, @Nullable Segment second) {

    int length() {
      return Math.max(length(first), length(second));
    }

    private static int length(@Nullable Segment segment) {
      return segment == null ? 0 : segment.range().length();
    }

    private static @Nullable Segment part(@Nullable Segment segment, int from, int to) {
      int start = Math.min(from, length(segment));
      int end = Math.min(to, length(segment));
      return segment == null || start == end ? null : segment.part(start, end);
    }

    Unit part(int from, int to) {
      return new Unit(part(first, from, to), part(second, from, to));
    }
  }

  private final CompareContent content;

  LongBlocks(CompareContent content) {
    this.content = content;
  }

  /** The units of each row. */
  List<List<Unit>> cut(List<Unit> units) {
    List<List<Unit>> rows = new ArrayList<>();
    List<Unit> row = new ArrayList<>();
    int length = 0;
    for (Unit unit : units) {
      Unit rest = unit;
      while (length + rest.length() > MOST) {
        int at = place(rest, Math.max(0, LEAST - length), MOST - length);
        if (at > 0) {
          row.add(rest.part(0, at));
          rest = rest.part(at, rest.length());
        }
        rows.add(row);
        row = new ArrayList<>();
        length = 0;
      }
      row.add(rest);
      length += rest.length();
    }
    rows.add(row);
    return rows;
  }

  /** Where to cut: behind a sentence if there is one, never within a surrogate pair. */
  private int place(Unit unit, int least, int most) {
    for (int at = most; at > least; at--) {
      if (isEnd(unit.first(), Side.FIRST, at) || isEnd(unit.second(), Side.SECOND, at)) {
        return at;
      }
    }
    return isPair(unit.first(), Side.FIRST, most) || isPair(unit.second(), Side.SECOND, most) ? most - 1 : most;
  }

  private boolean isEnd(@Nullable Segment segment, Side side, int at) {
    return segment != null && at < segment.range().length()
        && ENDS.indexOf(content.text(side).charAt(segment.range().start() + at - 1)) >= 0;
  }

  private boolean isPair(@Nullable Segment segment, Side side, int at) {
    return segment != null && at > 0 && at < segment.range().length()
        && Character.isLowSurrogate(content.text(side).charAt(segment.range().start() + at));
  }
}
