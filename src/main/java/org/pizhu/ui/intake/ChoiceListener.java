package org.pizhu.ui.intake;

import org.pizhu.model.IntakeChoice;

/** Hears what was chosen of a file. */
public interface ChoiceListener {

  /** The file is to be imported so. */
  void chosen(IntakeChoice choice);

  /** Nothing is to be imported. */
  void cancelled();
}
