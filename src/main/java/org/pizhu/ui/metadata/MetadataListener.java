package org.pizhu.ui.metadata;

import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.TextRange;

/** Hears what is done with the fields of a story. Every method is called on the JavaFX thread. */
public interface MetadataListener {

  /** A field of a story is to be changed. */
  void change(long storyId, MetadataAct act);

  /** A story is shown: whoever knows where it came from tells the pane. */
  void shown(long storyId);

  /** A story is shown whose headline was cut: whoever finds the whole one offers it to the pane. */
  void headlineCut(long storyId);

  /** A passage of the open story is to be shown. */
  void reveal(TextRange passage);

  /** A figure of the open story is to be shown, by its number. */
  void revealFigure(int figure);
}
