package org.pizhu.library.correction;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.TextRange;

/**
 * A place in another story where what an annotation was made on stands: in another version, or where a story was split in two.
 *
 * @param isBefore whether the other story is one that the annotation's own corrects
 * @param storyId the other story
 * @param headline its headline as it is shown
 * @param text its text
 * @param range the place in {@code text}; of a figure that of the figure
 */
public record OtherPlace(boolean isBefore, long storyId, String headline, String text, TextRange range) {

  public OtherPlace {
    requireNonNull(headline);
    requireNonNull(text);
    requireNonNull(range);
  }
}
