package org.pizhu.ui.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.RowKind;

/**
 * A row of the view: a pair of blocks, a part of one that is very long, or the place of what was put away.
 *
 * @param source the row of the comparison that it shows; of what was put away the first one
 * @param kind how the blocks stand to each other; null for a row of pictures alone
 * @param cells one for each side, or a single one in one text; none for what was put away
 * @param folded how many blocks were put away here; 0 for none
 */
record CompareRow(int source, @Nullable RowKind kind, List<CompareCell> cells, int folded) {

  CompareRow {
    cells = List.copyOf(cells);
  }

  boolean isFold() {
    return folded > 0;
  }

  boolean isDifferent() {
    return cells.stream().anyMatch(CompareCell::isDifferent);
  }

  /** How high it is, about, in lines. */
  double weight() {
    int perLine = cells.size() == 1 ? 46 : 23;
    return 1 + cells.stream().mapToDouble(cell -> Math.ceil((double) cell.length() / perLine) + 4 * cell.figures().size()).max().orElse(0);
  }
}
