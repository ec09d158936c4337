package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;

/**
 * A row of a comparison: a block of the first text beside that of the second which it became. A block that was moved has two rows, one at
 * each of its places, that name the same two blocks.
 *
 * @param kind how it stands to the two
 * @param before the block of the first text; null where the second alone has it
 * @param after the block of the second text; null where the first alone has it
 * @param edits what changed between the two, in order; empty where one is null
 * @param formats in which ways the two are formatted otherwise; empty where they are alike, or one is null
 */
public record DiffRow(
    RowKind kind, @Nullable Block before, @Nullable Block after, List<TextEdit> edits, List<FormatChange> formats) {

  public DiffRow {
    requireNonNull(kind);
    edits = List.copyOf(edits);
    formats = List.copyOf(formats);
    if (before == null && kind != RowKind.ADDED || after == null && kind != RowKind.REMOVED) {
      throw new IllegalArgumentException("A block is wanting for " + kind);
    }
  }

  /** The block of the first text. Only for a row that has one. */
  public Block first() {
    return requireNonNull(before);
  }

  /** The block of the second text. Only for a row that has one. */
  public Block second() {
    return requireNonNull(after);
  }

  /** Whether the two are formatted in different ways: as another kind of block, or with another style. */
  public boolean isFormatted() {
    return !formats.isEmpty();
  }

  DiffRow mirrored() {
    return new DiffRow(kind.mirrored(), after, before, edits.stream().map(TextEdit::mirrored).toList(),
        formats.stream().map(FormatChange::mirrored).toList());
  }
}
