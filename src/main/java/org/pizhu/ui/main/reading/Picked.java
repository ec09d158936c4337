package org.pizhu.ui.main.reading;

import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;
import org.pizhu.ui.reader.FigureSelection;
import org.pizhu.ui.reader.ReaderSelection;

/** What is selected in the reader, to be annotated. */
public sealed interface Picked {

  /** The box around it on the screen, cut to what the reader shows. */
  Bounds onScreen();

  /** Whether any of it can be seen. */
  default boolean inView() {
    return onScreen().getHeight() > 0;
  }

  /** Whether it is the same as another, if with other bounds: passages that have a character in common, one figure, the story. */
  default boolean meets(Picked other) {
    if (this instanceof Words words && other instanceof Words others) {
      return words.range().overlaps(others.range());
    }
    if (this instanceof Figure figure && other instanceof Figure another) {
      return figure.number() == another.number();
    }
    return this instanceof Story && other instanceof Story;
  }

  /** A passage. */
  record Words(TextRange range, Bounds onScreen) implements Picked {
    static Words of(ReaderSelection selection) {
      return new Words(selection.range(), selection.onScreen());
    }
  }

  /** A figure, or a rectangle in its picture. */
  record Figure(int number, @Nullable FragmentSelector region, Bounds onScreen) implements Picked {
    static Figure of(FigureSelection selection) {
      return new Figure(selection.figure(), selection.region(), selection.onScreen());
    }
  }

  /** The story as a whole. */
  record Story(Bounds onScreen) implements Picked {}
}
