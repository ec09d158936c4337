package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One annotation that a library and what is added to it have, each in another way.
 *
 * @param headline of its story, here; may be empty
 * @param ours as it is here
 * @param ourTags the paths of its tags here
 * @param theirs as it is in what is added
 * @param theirTags the paths of its tags there
 */
public record AnnotationDifference(
    String headline, Annotation ours, List<String> ourTags, Annotation theirs, List<String> theirTags) implements UnionDifference {

  public AnnotationDifference {
    requireNonNull(headline);
    requireNonNull(ours);
    requireNonNull(theirs);
    ourTags = List.copyOf(ourTags);
    theirTags = List.copyOf(theirTags);
  }

  /** The id of the annotation. */
  @Override
  public String key() {
    return ours.id();
  }

  @Override
  public boolean isTheirsNewer() {
    return theirs.modified().isAfter(ours.modified());
  }
}
