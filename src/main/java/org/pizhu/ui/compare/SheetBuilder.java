package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.DiffRow;
import org.pizhu.diff.Difference;
import org.pizhu.diff.Nature;
import org.pizhu.diff.RowKind;
import org.pizhu.diff.Side;
import org.pizhu.diff.Style;
import org.pizhu.diff.Styles;
import org.pizhu.diff.TextEdit;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;
import org.pizhu.ui.compare.CompareCell.Chip;
import org.pizhu.ui.compare.CompareCell.Shown;
import org.pizhu.ui.compare.LongBlocks.Unit;

/** Makes what is shown of a comparison: rows, and where each difference is in them. For one use, on any thread. */
final class SheetBuilder {

  private static final Set<Style> SEEN = EnumSet.of(Style.BOLD, Style.ITALIC);

  private final CompareContent content;
  private final CompareOptions options;
  private final CompareWords words;
  private final List<Difference> differences;
  private final Map<Side, Map<TextRange, Integer>> spots = new EnumMap<>(Side.class);
  private final Map<TextRange, Integer> formats = new HashMap<>();
  private final Map<Side, Styles> styles = new EnumMap<>(Side.class);
  private final MovedWords moved;
  private final SheetFigures figures;
  private final LongBlocks blocks;
  private final List<CompareRow> rows = new ArrayList<>();

  SheetBuilder(CompareContent content, CompareOptions options, CompareWords words) {
    this.content = content;
    this.options = options;
    this.words = words;
    differences = content.diff().differences();
    moved = new MovedWords(content, differences, words);
    figures = new SheetFigures(content, differences, words);
    blocks = new LongBlocks(content);
    for (Side side : Side.values()) {
      spots.put(side, new HashMap<>());
      styles.put(side, new Styles(content.story(side).story()));
    }
    for (int i = 0; i < differences.size(); i++) {
      Difference difference = differences.get(i);
      if (difference.kind() == Difference.Kind.FORMATTED) {
        formats.put(Objects.requireNonNull(difference.before()), i);
      } else {
        put(Side.FIRST, difference.before(), i);
        put(Side.SECOND, difference.after(), i);
      }
    }
  }

  private void put(Side side, @Nullable TextRange range, int spot) {
    if (range != null && !range.isEmpty()) {
      Objects.requireNonNull(spots.get(side)).put(range, spot);
    }
  }

  /**
   * Makes it.
   *
   * @param opened the first rows of the comparison of what is not to be put away again
   */
  CompareSheet build(Set<Integer> opened) {
    List<DiffRow> all = content.diff().rows();
    for (int i = 0; i < all.size(); i++) {
      add(i, all.get(i));
    }
    List<CompareCell> last = new ArrayList<>();
    for (Side side : Side.values()) {
      last.add(new CompareCell(null, List.of(), figures.rest(side), List.of(), Look.SAME));
    }
    if (last.stream().anyMatch(cell -> !cell.figures().isEmpty())) {
      rows.add(new CompareRow(all.size(), null, options.isOneText() ? List.of(merged(last)) : last, 0));
    }
    List<CompareRow> shown = options.isFolded() ? SheetRows.folded(rows, opened) : rows;
    return new CompareSheet(content, options, shown, SheetRows.spots(shown, differences), words.summary(content));
  }

  // Rows

  private void add(int source, DiffRow row) {
    List<Unit> units = switch (row.kind()) {
      case SAME, CHANGED -> paired(row);
      case REMOVED, MOVED_FROM -> alone(row, Side.FIRST);
      case ADDED, MOVED_TO -> alone(row, Side.SECOND);
    };
    boolean isFirst = true;
    for (List<Unit> part : blocks.cut(units)) {
      List<CompareCell> cells = new ArrayList<>();
      for (Side side : Side.values()) {
        cells.add(cell(row, side, part, isFirst));
      }
      rows.add(new CompareRow(source, row.kind(), options.isOneText() ? List.of(inOne(part, cells)) : cells, 0));
      isFirst = false;
    }
  }

  private List<Unit> paired(DiffRow row) {
    List<Unit> units = new ArrayList<>();
    int at = row.first().range().start();
    int other = row.second().range().start();
    for (TextEdit edit : row.edits()) {
      same(units, at, edit.before().start(), other);
      units.add(new Unit(edited(edit, Side.FIRST, Spot.NONE), edited(edit, Side.SECOND, Spot.NONE)));
      at = edit.before().end();
      other = edit.after().end();
    }
    same(units, at, row.first().range().end(), other);
    return units;
  }

  private static void same(List<Unit> units, int from, int to, int other) {
    if (from < to) {
      units.add(new Unit(
          segment(Side.FIRST, new TextRange(from, to), Look.SAME, Spot.NONE),
          segment(Side.SECOND, new TextRange(other, other + to - from), Look.SAME, Spot.NONE)));
    }
  }

  private static Segment segment(Side side, TextRange range, Look look, int spot) {
    return new Segment(side, range, look, spot, Set.of());
  }

  /** One side of an edit; those within what was moved belong to the move. */
  private @Nullable Segment edited(TextEdit edit, Side side, int move) {
    TextRange range = side == Side.FIRST ? edit.before() : edit.after();
    if (range.isEmpty()) {
      return null;
    }
    int own = spot(side, range);
    int spot = move != Spot.NONE ? move : own != Spot.NONE ? own : spot(edit);
    if (move == Spot.NONE && own != Spot.NONE && differences.get(own).kind() == Difference.Kind.MOVED) {
      return segment(side, range, Look.MOVED, own);
    }
    if (edit.nature() == Nature.PUNCTUATION) {
      return options.isWordingOnly()
          ? segment(side, range, Look.SAME, Spot.NONE)
          : segment(side, range, Look.PUNCTUATION, spot);
    }
    Look look = edit.before().isEmpty() ? Look.ADDED : edit.after().isEmpty() ? Look.REMOVED : Look.CHANGED;
    return segment(side, range, look, spot);
  }

  private int spot(TextEdit edit) {
    return Math.max(spot(Side.FIRST, edit.before()), spot(Side.SECOND, edit.after()));
  }

  private int spot(Side side, TextRange range) {
    return Objects.requireNonNull(spots.get(side)).getOrDefault(range, Spot.NONE);
  }

  private List<Unit> alone(DiffRow row, Side side) {
    Block block = side == Side.FIRST ? row.first() : row.second();
    int spot = spot(side, block.range());
    List<Segment> segments = new ArrayList<>();
    if (row.kind() == RowKind.REMOVED || row.kind() == RowKind.ADDED) {
      boolean isMove = spot != Spot.NONE && differences.get(spot).kind() == Difference.Kind.MOVED;
      add(segments, segment(side, block.range(), isMove ? Look.MOVED : side == Side.FIRST ? Look.REMOVED : Look.ADDED, spot));
    } else {
      int at = block.range().start();
      for (TextEdit edit : row.edits()) {
        TextRange range = side == Side.FIRST ? edit.before() : edit.after();
        add(segments, segment(side, new TextRange(at, range.start()), Look.SAME, spot));
        add(segments, edited(edit, side, spot));
        at = range.end();
      }
      add(segments, segment(side, new TextRange(at, block.range().end()), Look.SAME, spot));
    }
    return segments.stream().map(one -> side == Side.FIRST ? new Unit(one, null) : new Unit(null, one)).toList();
  }

  private static void add(List<Segment> segments, @Nullable Segment segment) {
    if (segment != null && !segment.range().isEmpty()) {
      segments.add(segment);
    }
  }

  // Cells

  private CompareCell cell(DiffRow row, Side side, List<Unit> part, boolean isFirst) {
    Block block = side == Side.FIRST ? row.before() : row.after();
    boolean isMove = row.kind() == RowKind.MOVED_FROM || row.kind() == RowKind.MOVED_TO;
    boolean isElsewhere = row.kind() == (side == Side.FIRST ? RowKind.MOVED_TO : RowKind.MOVED_FROM);
    if (block == null || isElsewhere) {
      return new CompareCell(null, List.of(), List.of(), isFirst ? List.of(gone(row, side)) : List.of(), Look.SAME);
    }
    List<Segment> segments = styled(
        block.kind(), part.stream().map(unit -> side == Side.FIRST ? unit.first() : unit.second()).filter(Objects::nonNull).toList());
    List<Shown> above = isFirst ? figures.above(side, block.range().start()) : List.of();
    Look look = isMove ? Look.MOVED : switch (row.kind()) {
      case REMOVED, ADDED -> segments.isEmpty() ? Look.SAME : segments.get(0).look();
      default -> Look.SAME;
    };
    return new CompareCell(block.kind(), segments, above, isFirst ? chips(row, side, segments) : passages(row, side, segments), look);
  }

  /** What is said where a side has nothing. */
  private Chip gone(DiffRow row, Side side) {
    Side other = side == Side.FIRST ? Side.SECOND : Side.FIRST;
    Block block = Objects.requireNonNull(other == Side.FIRST ? row.before() : row.after());
    int spot = spot(other, block.range());
    if (spot != Spot.NONE && differences.get(spot).kind() == Difference.Kind.MOVED) {
      return new Chip(moved.elsewhere(spot, side, row), Look.MOVED, spot, true);
    }
    return new Chip(words.get("compare.nothing"), Look.SAME, Spot.NONE, false);
  }

  private List<Chip> chips(DiffRow row, Side side, List<Segment> segments) {
    List<Chip> chips = new ArrayList<>();
    if (row.kind() == RowKind.MOVED_FROM || row.kind() == RowKind.MOVED_TO) {
      int spot = spot(side, (side == Side.FIRST ? row.first() : row.second()).range());
      chips.add(new Chip(moved.here(spot, side, row), Look.MOVED, spot, true));
    }
    if (row.isFormatted() && side == Side.SECOND && !options.isWordingOnly()) {
      chips.add(new Chip(words.formats(row), Look.CHANGED, formats.getOrDefault(row.first().range(), Spot.NONE), false));
    }
    chips.addAll(passages(row, side, segments));
    return chips;
  }

  /** Of each passage that was moved where it is on the other side. */
  private List<Chip> passages(DiffRow row, Side side, List<Segment> segments) {
    List<Chip> chips = new ArrayList<>();
    Set<Integer> said = new HashSet<>();
    for (Segment segment : segments) {
      if (segment.look() == Look.MOVED && said.add(segment.spot())) {
        chips.add(new Chip(moved.here(segment.spot(), side, row), Look.MOVED, segment.spot(), true));
      }
    }
    return chips;
  }

  private List<Segment> styled(BlockKind kind, List<Segment> segments) {
    if (kind == BlockKind.HEADLINE) {
      return segments;
    }
    List<Segment> cut = new ArrayList<>();
    for (Segment segment : segments) {
      Styles known = Objects.requireNonNull(styles.get(segment.side()));
      TreeSet<Integer> edges = new TreeSet<>(List.of(segment.range().start(), segment.range().end()));
      List<Map.Entry<TextRange, Style>> found = new ArrayList<>();
      for (Style style : SEEN) {
        for (TextRange run : known.runs(style, segment.range())) {
          found.add(Map.entry(run, style));
          edges.add(run.start());
          edges.add(run.end());
        }
      }
      int from = segment.range().start();
      for (int to : edges.tailSet(from, false)) {
        TextRange part = new TextRange(from, to);
        Set<Style> with = EnumSet.noneOf(Style.class);
        found.stream().filter(run -> run.getKey().contains(part)).forEach(run -> with.add(run.getValue()));
        cut.add(segment.styled(part, with));
        from = to;
      }
    }
    return cut;
  }

  // One text

  private CompareCell inOne(List<Unit> part, List<CompareCell> sides) {
    CompareCell merged = merged(sides);
    List<Segment> segments = new ArrayList<>();
    for (Unit unit : part) {
      add(segments, unit.first());
      if (unit.first() == null || unit.first().look() != Look.SAME || unit.second() != null && unit.second().look() != Look.SAME) {
        add(segments, unit.second());
      }
    }
    BlockKind kind = merged.kind();
    return new CompareCell(
        kind, kind == null ? segments : styled(kind, segments), merged.figures(), merged.chips(), merged.look());
  }

  /** What both sides say beside their text, each once. */
  private static CompareCell merged(List<CompareCell> sides) {
    List<Shown> shown = new ArrayList<>();
    List<Chip> chips = new ArrayList<>();
    for (CompareCell side : sides) {
      boolean isFirst = side == sides.get(0);
      side.figures().stream().filter(figure -> !isFirst || figure.spot() != Spot.NONE).forEach(shown::add);
      if (side.kind() != null) {
        side.chips().stream().filter(chip -> chips.stream().noneMatch(chip::equals)).forEach(chips::add);
      }
    }
    CompareCell second = sides.get(1);
    CompareCell from = second.kind() == null ? sides.get(0) : second;
    return new CompareCell(from.kind(), List.of(), shown, chips, from.look());
  }
}
