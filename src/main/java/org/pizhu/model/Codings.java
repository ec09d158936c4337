package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The tags of an annotation, without the rest of it: what acts on many annotations need.
 *
 * @param annotationId whose they are
 * @param storyId the story that it belongs to
 * @param tags the ids of the tags, in the order they were given, each once
 * @param modified when the annotation was last changed
 */
public record Codings(String annotationId, long storyId, List<String> tags, Instant modified) {

  public Codings {
    requireNonNull(annotationId);
    requireNonNull(modified);
    tags = List.copyOf(tags);
  }
}
