package org.pizhu.ui.picture;

import java.util.List;
import org.pizhu.model.PictureCandidate;

/** Hears what is decided on pictures that were found. Called on the JavaFX thread. */
public interface CandidatesListener {

  /** These are to be taken in, one for a figure. */
  void taken(List<PictureCandidate> accepted);

  /** The list is to go away; what was not taken in stays missing. */
  void candidatesClosed();
}
