package org.pizhu.ui.annotation;

import java.util.List;
import org.pizhu.model.HighlightColor;

/**
 * Hears what the archivist does with the annotations of a story. What changes on the screen comes back through
 * {@link AnnotationsModel}, after it is stored.
 */
public interface AnnotationActions {

  /** An annotation got the focus by the archivist's own hand: its passage is to be shown. */
  void focused(String id);

  void recolor(String id, HighlightColor color);

  /**
   * The tags of an annotation are to be these.
   *
   * @param paths the paths of its tags in order, such as {@code 话语/直接引语}; those that the codebook doesn't have are
   *     to be made
   */
  void retag(String id, List<String> paths);

  /** The note of an annotation is to be this; empty takes it away. */
  void note(String id, String note);

  void delete(String id);

  /** The passage of an annotation is to be chosen anew in the text. */
  void changeBoundaries(String id);
}
