package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Bounds;
import org.pizhu.model.TextRange;

/**
 * Selected text.
 *
 * @param range in the story's text; not empty, not only white space, and never half a character
 * @param onScreen the box around the selected text in coordinates of the screen, cut to what the reader shows; of no
 *     height at the upper or lower edge where the text was scrolled out of view
 */
public record ReaderSelection(TextRange range, Bounds onScreen) {

  public ReaderSelection {
    requireNonNull(range);
    requireNonNull(onScreen);
  }
}
