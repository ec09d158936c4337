package org.pizhu.library.correction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Candidate;
import org.pizhu.model.Annotation;

/**
 * An annotation without a place, with what a person needs to give it one.
 *
 * @param annotation the annotation; its position counts in {@code oldText}
 * @param oldText the text in which it stood last; none if the library does not have it any more
 * @param text the text of its story as it is now
 * @param candidates places of {@code text} that may be meant, the best first; may be none
 * @param elsewhere places in other stories, the nearest of kin first; none where the passage may be in its own
 */
public record OpenPlace(
    Annotation annotation, @Nullable String oldText, String text, List<Candidate> candidates, List<OtherPlace> elsewhere) {

  public OpenPlace {
    requireNonNull(annotation);
    requireNonNull(text);
    candidates = List.copyOf(candidates);
    elsewhere = List.copyOf(elsewhere);
  }
}
