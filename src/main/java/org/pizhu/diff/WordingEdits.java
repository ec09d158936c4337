package org.pizhu.diff;

import java.util.List;
import org.pizhu.model.TextRange;

/** What is different between two wordings of one passage. */
public final class WordingEdits {

  private WordingEdits() {}

  /**
   * Compares two wordings, token by token, as the blocks of two stories are.
   *
   * @return the changes in order, in UTF-16 units of either wording; empty for equal ones
   */
  public static List<TextEdit> between(String before, String after) {
    return TextComparison.edits(before, new TextRange(0, before.length()), after, new TextRange(0, after.length()));
  }
}
