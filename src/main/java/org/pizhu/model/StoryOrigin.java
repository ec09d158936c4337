package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a story came from.
 *
 * @param id its number in the library
 * @param headline as it is shown; may be empty
 * @param source the number of the source that it came with first
 * @param number its place there, 1 for the first
 * @param sha256 over its own content in the source
 * @param others the numbers of other sources that hold the same
 * @param corrects the story that it corrects; null for none
 */
public record StoryOrigin(
    long id, String headline, long source, int number, String sha256, List<Long> others, @Nullable Long corrects) {

  public StoryOrigin {
    requireNonNull(headline);
    requireNonNull(sha256);
    others = List.copyOf(others);
  }
}
