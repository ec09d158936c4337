package org.pizhu.ui.agreement;

import org.pizhu.agreement.Disagreement;

/** Hears what is wanted in the comparison of annotators. Called on the JavaFX thread. */
public interface AgreementListener {

  /** A place is to be seen in its story. */
  void opened(Disagreement place);

  /**
   * What one annotator has at a place is to be taken.
   *
   * @param annotator one of its sides
   */
  void take(Disagreement place, String annotator);

  /** What all have at a place is to be kept. */
  void keep(Disagreement place);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);

  /** The pane is to go away. */
  void closed();
}
