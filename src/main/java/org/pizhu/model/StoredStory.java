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
 * @param metadata what archivists have set in its metadata
 */
public record StoredStory(
    long id, int number, Source source, Story story, Map<Integer, String> pictures, boolean read, StoryMetadata metadata) {

  public StoredStory {
    requireNonNull(source);
    requireNonNull(story);
    requireNonNull(metadata);
    pictures = Map.copyOf(pictures);
  }

  /** A story in whose metadata nothing was set. */
  public StoredStory(long id, int number, Source source, Story story, Map<Integer, String> pictures, boolean read) {
    this(id, number, source, story, pictures, read, StoryMetadata.NONE);
  }

  /** What is shown of it beside its text. */
  public ShownStory shown() {
    return new ShownStory(story, metadata);
  }

  /** The figure with a number. */
  public Optional<Figure> figure(int figure) {
    return story.figures().stream().filter(one -> one.number() == figure).findFirst();
  }
}
