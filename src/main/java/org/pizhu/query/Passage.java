package org.pizhu.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.TextRange;

/**
 * Some words around hits, in one line.
 *
 * @param field where they stand
 * @param offset where they stand in the story's text, UTF-16 units; {@link SearchedStory#NOWHERE} if they are no part of it
 * @param text the words
 * @param hits the hits in them, ranges of {@code text} from left to right that don't touch
 * @param cutStart whether something stands before them on their line
 * @param cutEnd whether something stands after them on their line
 */
public record Passage(
    SearchField field, int offset, String text, List<TextRange> hits, boolean cutStart, boolean cutEnd) {

  private static final String MORE = "…";

  public Passage {
    requireNonNull(field);
    requireNonNull(text);
    hits = List.copyOf(hits);
  }

  /** The words with an ellipsis where they are cut. */
  public String line() {
    return (cutStart ? MORE : "") + text + (cutEnd ? MORE : "");
  }
}
