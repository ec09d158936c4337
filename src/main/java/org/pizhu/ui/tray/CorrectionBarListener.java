package org.pizhu.ui.tray;

import org.pizhu.library.correction.CorrectionView;

/** Hears what is done in the bar over a story that was corrected, or corrects another. */
public interface CorrectionBarListener {

  /** The annotations are to go over to the last correction. */
  void carry(CorrectionView of);

  /** Another version of the story is to be opened. */
  void open(long storyId);
}
