package org.pizhu.ui.picture;

import org.pizhu.model.MissingPicture;

/** Hears what is done in the list of missing pictures. */
public interface MissingPicturesListener {

  /** The story of a missing picture is to be opened at its figure. */
  void opened(MissingPicture missing);

  /** A folder is to be chosen in which the missing pictures are looked for. */
  void findInFolder();

  /** The list is to go away. */
  void closed();
}
