package org.pizhu.diff;

import java.util.List;
import org.pizhu.model.TextRange;

/**
 * A passage that stands in both texts, but at another place.
 *
 * @param before where it stands in the first text, UTF-16 units
 * @param after where it stands in the second
 * @param edits what changed in it meanwhile, in order
 * @param isBlock whether it is a whole block in both; else it was part of one in either
 */
public record Move(TextRange before, TextRange after, List<TextEdit> edits, boolean isBlock) {

  public Move {
    edits = List.copyOf(edits);
  }

  Move mirrored() {
    return new Move(after, before, edits.stream().map(TextEdit::mirrored).toList(), isBlock);
  }
}
