package org.pizhu.ui.picture;

import java.nio.file.Path;
import org.pizhu.model.FigureRef;

/** Hears what is done in the view of one picture. Called on the JavaFX thread. */
public interface PictureViewListener {

  /** The picture after or before is to be shown: 1 or -1. */
  void step(int by);

  /** The picture of another figure is to be shown. */
  void jumped(FigureRef figure);

  /** A file was dropped on the view of a figure, to be its picture. */
  void dropped(FigureRef figure, Path file);

  /** The story is to be opened at the figure. */
  void openStory(FigureRef figure);

  /** The view is to go away. */
  void viewClosed();
}
