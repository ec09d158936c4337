package org.pizhu.ui.tray;

import org.pizhu.library.correction.OtherPlace;
import org.pizhu.model.Annotation;
import org.pizhu.model.TextRange;

/** Hears what is decided in the tray of annotations without a place. */
public interface UnplacedListener {

  /** An annotation was chosen: what helps to place it is to be shown. */
  void chosen(Annotation annotation);

  /** It belongs here. */
  void attach(Annotation annotation, TextRange range);

  /** It belongs in another story, at this place of it. */
  void attach(Annotation annotation, OtherPlace place);

  /** Its place is to be selected in its story. */
  void selectInStory(Annotation annotation);

  /** It is not needed any more. */
  void delete(Annotation annotation);

  /** The tray is to go away. */
  void closed();
}
