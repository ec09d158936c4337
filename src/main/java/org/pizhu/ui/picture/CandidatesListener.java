package org.pizhu.ui.picture;

import java.util.List;
import org.pizhu.model.PictureCandidate;

/** Hears what is decided on pictures that were found. Called on the JavaFX thread. */
public interface CandidatesListener {

  /**
   * The question is answered.
   *
   * @param accepted are to be taken in, one for a figure
   * @param refused are not to be proposed again
   */
  void decided(List<PictureCandidate> accepted, List<PictureCandidate> refused);

  /** The list is to go away; what was not taken in stays missing. */
  void candidatesClosed();
}
