package org.pizhu.ui.reader;

import java.net.URI;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;

/** Hears what is done in the reader. Called on the JavaFX thread. */
public interface ReaderListener {

  /**
   * Text is selected: a drag with the mouse has ended, or a selection with the keyboard has changed. Told again with
   * the same range when the selected text moves on the screen because the page scrolls or changes its size.
   */
  void selected(ReaderSelection selection);

  /**
   * A figure, or a rectangle in its picture, is selected; told again when it changes, or moves on the screen.
   *
   * @param selection what is selected
   */
  void figureSelected(FigureSelection selection);

  /**
   * The story as a whole is selected.
   *
   * @param onScreen the header of the story, cut to what the reader shows
   */
  void storySelected(Bounds onScreen);

  /** Nothing is selected any more. */
  void selectionCleared();

  /** A click without a selection, on the text, on a figure, or beside them. */
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
   * The rectangle of an annotation was moved or resized.
   *
   * @param region the new rectangle; shown already, until the next {@link ReaderView#annotations} says what holds
   */
  void regionChanged(String annotationId, FragmentSelector region);

  /** The picture of a figure was double-clicked. */
  void figureOpened(int figure);

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
