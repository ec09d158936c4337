package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A page of an archive, or another story of a file, before it is imported.
 *
 * @param number its place among the stories of the file, 1 for the first
 * @param headline its headline; may be empty
 * @param address where it stood on the web
 * @param published when it was published, as {@link PageFacts} has it
 * @param captured when it was taken from the web, as {@link PageFacts} has it
 */
public record SourcePage(
    int number, String headline, @Nullable String address, @Nullable String published, @Nullable String captured) {

  public SourcePage {
    requireNonNull(headline);
  }
}
