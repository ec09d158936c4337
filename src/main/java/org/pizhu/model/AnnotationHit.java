package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * An annotation that was found, with what is to be said of where it stands.
 *
 * @param annotation the annotation
 * @param headline the headline of its story; empty if that has none
 */
public record AnnotationHit(Annotation annotation, String headline) {

  public AnnotationHit {
    requireNonNull(annotation);
    requireNonNull(headline);
  }
}
