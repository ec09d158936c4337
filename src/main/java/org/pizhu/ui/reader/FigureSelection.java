package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;

/**
 * A selected figure, or a selected rectangle in its picture.
 *
 * @param figure the figure's number, 1 for the first
 * @param region the rectangle; null for the whole figure
 * @param onScreen the box around it in coordinates of the screen, cut to what the reader shows
 */
public record FigureSelection(int figure, @Nullable FragmentSelector region, Bounds onScreen) {

  public FigureSelection {
    requireNonNull(onScreen);
  }
}
