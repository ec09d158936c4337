package org.pizhu.ui.tray;

import org.pizhu.model.Annotation;
import org.pizhu.model.TextRange;

/** Hears what is decided in the tray of annotations without a place. */
public interface UnplacedListener {

  /** An annotation was chosen: what helps to place it is to be shown. */
  void chosen(Annotation annotation);

  /** It belongs here. */
  void attach(Annotation annotation, TextRange range);

  /** Its place is to be selected in its story. */
  void selectInStory(Annotation annotation);

  /** It is not needed any more. */
  void delete(Annotation annotation);

  /** The tray is to go away. */
  void closed();
}
