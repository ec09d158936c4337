package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A story in the library.
 *
 * @param id its number in the library, never used again
 * @param number its place in the source it came from first, 1 for the first
 * @param source that source
 * @param story what was read
 * @param pictures by the number of the figure: the SHA-256 of its picture, for those that the library has
 * @param read whether the archivist has read it
 */
public record StoredStory(
    long id, int number, Source source, Story story, Map<Integer, String> pictures, boolean read) {

  public StoredStory {
    requireNonNull(source);
    requireNonNull(story);
    pictures = Map.copyOf(pictures);
  }

  /** The figure with a number. */
  public Optional<Figure> figure(int figure) {
    return story.figures().stream().filter(one -> one.number() == figure).findFirst();
  }
}
