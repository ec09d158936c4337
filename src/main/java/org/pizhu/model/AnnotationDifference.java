package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One annotation that two libraries have, each in another way.
 *
 * @param headline of its story, here; may be empty
 * @param ours as it is here
 * @param ourTags the paths of its tags here
 * @param theirs as it is in the other library
 * @param theirTags the paths of its tags there
 */
public record AnnotationDifference(
    String headline, Annotation ours, List<String> ourTags, Annotation theirs, List<String> theirTags) {

  public AnnotationDifference {
    requireNonNull(headline);
    requireNonNull(ours);
    requireNonNull(theirs);
    ourTags = List.copyOf(ourTags);
    theirTags = List.copyOf(theirTags);
  }

  /** Whether that of the other library was changed later: it is proposed then. */
  public boolean isTheirsNewer() {
    return theirs.modified().isAfter(ours.modified());
  }
}
