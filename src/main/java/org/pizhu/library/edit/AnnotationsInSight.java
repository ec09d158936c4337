package org.pizhu.library.edit;

import java.util.List;
import org.pizhu.model.Annotation;

/**
 * What has to be painted of a story first.
 *
 * @param annotations in the order of the text
 * @param isAll whether these are all that the story has
 */
public record AnnotationsInSight(List<Annotation> annotations, boolean isAll) {

  public AnnotationsInSight {
    annotations = List.copyOf(annotations);
  }
}
