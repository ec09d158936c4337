package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A passage of a story.
 *
 * @param storyId the story's number in the library
 * @param quote the words as they were when the annotation was made; never overwritten by re-anchoring
 * @param position where they stand now, or stood last where {@code status} has no place
 * @param textSha256 hash of the text that the position counts in
 * @param status how well the two agree
 */
public record PassageTarget(
    long storyId, TextQuoteSelector quote, TextPositionSelector position, String textSha256, AnchorStatus status)
    implements Target {

  public PassageTarget {
    requireNonNull(quote);
    requireNonNull(position);
    requireNonNull(textSha256);
    requireNonNull(status);
  }

  @Override
  public TextRange range() {
    return position.range();
  }

  @Override
  public String words() {
    return quote.exact();
  }
}
