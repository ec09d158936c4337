package org.pizhu.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.diff.Piece.Sort;
import org.pizhu.model.Block;
import org.pizhu.model.TextRange;

/** Cuts the blocks of a comparison into what is the same on both sides and what is not. */
public final class Pieces {

  private final Set<TextRange> gone = new HashSet<>();
  private final Set<TextRange> come = new HashSet<>();

  public Pieces(StoryDiff diff) {
    for (Move move : diff.moves()) {
      if (!move.isBlock()) {
        gone.add(move.before());
        come.add(move.after());
      }
    }
  }

  /** The pieces of one side of a row, in order; together they make up its block. None where the row has no block on that side. */
  public List<Piece> of(DiffRow row, Side side) {
    Block block = side == Side.FIRST ? row.before() : row.after();
    if (block == null) {
      return List.of();
    }
    if (row.kind() == RowKind.REMOVED || row.kind() == RowKind.ADDED) {
      return List.of(new Piece(block.range(), isMoved(block.range(), side) ? Sort.MOVED : Sort.WORDING));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = block.range().start();
    for (TextEdit edit : row.edits()) {
      TextRange range = side == Side.FIRST ? edit.before() : edit.after();
      add(pieces, new TextRange(at, range.start()), Sort.SAME);
      add(pieces, range, sort(edit, range, side));
      at = range.end();
    }
    add(pieces, new TextRange(at, block.range().end()), Sort.SAME);
    return pieces;
  }

  private Sort sort(TextEdit edit, TextRange range, Side side) {
    if (isMoved(range, side)) {
      return Sort.MOVED;
    }
    return edit.nature() == Nature.PUNCTUATION ? Sort.PUNCTUATION : Sort.WORDING;
  }

  private boolean isMoved(TextRange range, Side side) {
    return (side == Side.FIRST ? gone : come).contains(range);
  }

  private static void add(List<Piece> pieces, TextRange range, Sort sort) {
    if (!range.isEmpty()) {
      pieces.add(new Piece(range, sort));
    }
  }
}
