package org.pizhu.ui.reader;

import java.net.URI;
import java.nio.file.Path;
import org.pizhu.model.TextRange;

/** Hears what is done in the reader. Called on the JavaFX thread. */
public interface ReaderListener {

  /**
   * Text is selected: a drag with the mouse has ended, or a selection with the keyboard has changed. Told again with
   * the same range when the selected text moves on the screen because the page scrolls or changes its size.
   */
  void selected(ReaderSelection selection);

  /** Nothing is selected any more. */
  void selectionCleared();

  /** A click without a selection, on the text or beside it. */
  void clicked(ReaderClick click);

  /** A field of the line under the headline was clicked; the reader shows its evidence in the text by itself. */
  void fieldClicked(ReaderField field);

  /**
   * The edges of an annotation were moved.
   *
   * @param range the new passage; shown already, until the next {@link ReaderView#annotations} says what holds
   */
  void boundariesChanged(String annotationId, TextRange range);

  /**
   * A file was dropped on a figure.
   *
   * @param figure the figure's number, 1 for the first
   */
  void pictureDropped(int figure, Path file);

  /** The picture of a figure is to be looked for. */
  void findPicture(int figure);

  /** A link was clicked: an absolute address of http, https or mailto. */
  void linkClicked(URI link);
}
