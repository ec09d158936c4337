package org.pizhu.ui.picture;

import org.pizhu.model.FigureRef;

/** Hears what is done in the view of one picture. Called on the JavaFX thread. */
public interface PictureViewListener {

  /** The picture after or before is to be shown: 1 or -1. */
  void step(int by);

  /** The picture of another figure is to be shown. */
  void jumped(FigureRef figure);

  /** Caption and credit are to be corrected. */
  void correct(FigureRef figure);

  /** The story is to be opened at the figure. */
  void openStory(FigureRef figure);

  /** The view is to go away. */
  void viewClosed();
}
