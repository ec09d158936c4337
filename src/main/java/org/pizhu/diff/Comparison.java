package org.pizhu.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Likeness.Pair;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** One comparison under way: aligns the blocks, finds what was moved, compares what belongs together. */
final class Comparison {

  /** What was moved is at least so much like what it was. */
  private static final double MOVED = 0.6;

  /** Shorter passages stand in many places by chance; whole blocks less so. Code points of their core. */
  private static final int PASSAGE = 6;
  private static final int BLOCK = 2;

  private final Story first;
  private final Story second;
  private final Styles firstStyles;
  private final Styles secondStyles;
  /** For each block the one that it belongs to in the other text, -1 for none; and whether it was moved there. */
  private final int[] afterOf;
  private final int[] beforeOf;
  private final boolean[] isMoved;
  private final List<Move> moves = new ArrayList<>();

  Comparison(Story first, Story second) {
    this.first = first;
    this.second = second;
    this.firstStyles = new Styles(first);
    this.secondStyles = new Styles(second);
    this.afterOf = new int[first.blocks().size()];
    this.beforeOf = new int[second.blocks().size()];
    this.isMoved = new boolean[first.blocks().size()];
  }

  StoryDiff run() {
    align();
    List<DiffRow> rows = rows();
    passages(rows);
    return new StoryDiff(first, second, rows, moves, Pictures.changes(first, second));
  }

  private void align() {
    Arrays.fill(afterOf, -1);
    Arrays.fill(beforeOf, -1);
    List<Pair> pairs = new ArrayList<>(Likeness.pairs(texts(first), texts(second)));
    if (!first.headline().isEmpty() && !second.headline().isEmpty()
        && pairs.stream().noneMatch(pair -> pair.before() == 0 && pair.after() == 0)) {
      pairs.add(new Pair(0, 0, Likeness.LEAST));
    }
    Chain.heaviest(pairs, second.blocks().size(), this::weight).forEach(this::join);
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed()
        .thenComparingInt(Pair::before).thenComparingInt(Pair::after));
    for (Pair pair : pairs) {
      if (afterOf[pair.before()] < 0 && beforeOf[pair.after()] < 0 && canMove(pair)) {
        join(pair);
        isMoved[pair.before()] = true;
      }
    }
  }

  private long weight(Pair pair) {
    int shorter = Math.min(
        first.blocks().get(pair.before()).range().length(), second.blocks().get(pair.after()).range().length());
    return Math.round(pair.likeness() * 1000) * (shorter + 2);
  }

  private boolean canMove(Pair pair) {
    return pair.likeness() >= MOVED
        && Core.of(first.blocks().get(pair.before()).range().of(first.text())).length()
            >= (pair.likeness() == 1 ? BLOCK : PASSAGE);
  }

  private void join(Pair pair) {
    afterOf[pair.before()] = pair.after();
    beforeOf[pair.after()] = pair.before();
  }

  private static List<String> texts(Story story) {
    return story.blocks().stream().map(block -> block.range().of(story.text())).toList();
  }

  private List<DiffRow> rows() {
    List<DiffRow> rows = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < afterOf.length || j < beforeOf.length) {
      if (i < afterOf.length && (afterOf[i] < 0 || isMoved[i])) {
        rows.add(afterOf[i] < 0 ? alone(RowKind.REMOVED, i, -1) : joined(RowKind.MOVED_FROM, i, afterOf[i]));
        i++;
      } else if (j < beforeOf.length && (beforeOf[j] < 0 || isMoved[beforeOf[j]])) {
        rows.add(beforeOf[j] < 0 ? alone(RowKind.ADDED, -1, j) : joined(RowKind.MOVED_TO, beforeOf[j], j));
        j++;
      } else {
        rows.add(joined(RowKind.SAME, i++, j++));
      }
    }
    for (DiffRow row : rows) {
      if (row.kind() == RowKind.MOVED_FROM) {
        moves.add(new Move(row.first().range(), row.second().range(), row.edits(), true));
      }
    }
    return rows;
  }

  private DiffRow alone(RowKind kind, int i, int j) {
    @Nullable Block before = i < 0 ? null : first.blocks().get(i);
    @Nullable Block after = j < 0 ? null : second.blocks().get(j);
    return new DiffRow(kind, before, after, List.of(), List.of());
  }

  private DiffRow joined(RowKind kind, int i, int j) {
    Block before = first.blocks().get(i);
    Block after = second.blocks().get(j);
    List<TextEdit> edits = TextComparison.edits(first.text(), before.range(), second.text(), after.range());
    RowKind known = kind == RowKind.SAME && !edits.isEmpty() ? RowKind.CHANGED : kind;
    return new DiffRow(known, before, after, edits, formats(before, after, edits.isEmpty()));
  }

  private List<FormatChange> formats(Block before, Block after, boolean isSame) {
    List<FormatChange> formats = new ArrayList<>();
    if (before.kind() != after.kind()) {
      formats.add(new FormatChange.Kind(before.kind(), after.kind()));
    }
    // The headline is none of the HTML of the body.
    if (before.kind() != BlockKind.HEADLINE && after.kind() != BlockKind.HEADLINE) {
      for (Style style : Style.values()) {
        (isSame
            ? firstStyles.change(style, before.range(), secondStyles, after.range())
            : firstStyles.wholeChange(style, before.range(), secondStyles, after.range())).ifPresent(formats::add);
      }
    }
    return formats;
  }

  /** What was taken out of one block and stands in another, or alone. */
  private void passages(List<DiffRow> rows) {
    List<TextRange> gone = new ArrayList<>();
    List<TextRange> come = new ArrayList<>();
    for (DiffRow row : rows) {
      switch (row.kind()) {
        case REMOVED -> gone.add(row.first().range());
        case ADDED -> come.add(row.second().range());
        case CHANGED -> row.edits().forEach(edit -> {
          if (Core.of(edit.after().of(second.text())).isEmpty()) {
            gone.add(edit.before());
          } else if (Core.of(edit.before().of(first.text())).isEmpty()) {
            come.add(edit.after());
          }
        });
        default -> { }
      }
    }
    join(gone, come);
  }

  private void join(List<TextRange> gone, List<TextRange> come) {
    List<Pair> pairs = new ArrayList<>(Likeness.pairs(
        gone.stream().map(range -> range.of(first.text())).toList(),
        come.stream().map(range -> range.of(second.text())).toList()));
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed()
        .thenComparingInt(Pair::before).thenComparingInt(Pair::after));
    boolean[] isGone = new boolean[gone.size()];
    boolean[] isCome = new boolean[come.size()];
    for (Pair pair : pairs) {
      TextRange before = gone.get(pair.before());
      TextRange after = come.get(pair.after());
      if (!isGone[pair.before()] && !isCome[pair.after()] && pair.likeness() >= MOVED
          && Core.of(before.of(first.text())).length() >= PASSAGE) {
        isGone[pair.before()] = true;
        isCome[pair.after()] = true;
        moves.add(new Move(before, after, TextComparison.edits(first.text(), before, second.text(), after), false));
      }
    }
  }
}
