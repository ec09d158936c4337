package org.pizhu.ui.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.TextRange;

/**
 * Every message between the page and Java. All offsets are UTF-16 units of the story's text, all lengths CSS pixels of
 * the window of the page.
 */
final class ReaderMessage {

  private ReaderMessage() {}

  // ---- from the page, through PageBridge.post ----

  /** The messages; each is an object with its name in lower case as its {@code type}. */
  sealed interface FromPage {}

  /** Text is selected, or the selected text has moved in the window; with the box around it. */
  record Selected(int start, int end, double left, double top, double right, double bottom) implements FromPage {}

  /** Nothing is selected any more. */
  record Cleared() implements FromPage {}

  /** A double or triple click, or a drag after it: the units at both offsets and all between are to be selected. */
  record Units(Unit unit, int from, int to) implements FromPage {}

  /** The units of a double and of a triple click; the names are those of the page. */
  enum Unit {
    word,
    block
  }

  /** A click that selected nothing; offset -1 beside the text. */
  record Clicked(int offset) implements FromPage {}

  /** A field of the line under the headline was clicked. */
  record Field(String field) implements FromPage {}

  /** A handle of the active annotation was let go at another place. */
  record Boundaries(String id, int start, int end) implements FromPage {}

  /** A figure, or a rectangle in its picture, is selected, or has moved in the window; figure 0 is the story as a whole. */
  record FigureSelected(
      int figure, @Nullable FragmentSelector region, double left, double top, double right, double bottom)
      implements FromPage {}

  /** A click on a figure, at a place in per cent of it. */
  record FigureClicked(int figure, double x, double y) implements FromPage {}

  /** A double click on a figure. */
  record FigureOpened(int figure) implements FromPage {}

  /** The rectangle of the active annotation was let go at another place or in another size. */
  record Region(String id, FragmentSelector region) implements FromPage {}

  /** The mark of an annotation of the whole story was pressed. */
  record StoryMark(String id) implements FromPage {}

  /** The button of a placeholder was pressed. */
  record FindPicture(int figure) implements FromPage {}

  /** A link was clicked; the address as the story gives it. */
  record Link(String href) implements FromPage {}

  /** What stood when {@link ReaderPage#afterPaint} was called is on the screen. */
  record Painted(int token) implements FromPage {}

  /** The answer of {@code pizhu.caretEnds()}: the fixed and the moving end of the selection. */
  record CaretEnds(int anchor, int focus) {}

  /**
   * The answer of {@code pizhu.pointed()}: the character under a point, -1 for none, or the figure, 0 for none, and where in it in per cent.
   */
  record Pointed(int offset, int figure, double x, double y) {

    /** The same as a click would tell of it. */
    FigureClicked inFigure() {
      return new FigureClicked(figure, x, y);
    }
  }

  // ---- to the page ----

  /**
   * What is put into a story that is shown.
   *
   * @param figures a picture or a placeholder for each figure
   * @param credits the parts of captions that name who made the picture
   * @param marks all highlights
   * @param place offset of the block to scroll to, 0 for the top
   */
  record Show(List<FigureView> figures, List<TextRange> credits, List<Mark> marks, int place) {}

  /** A figure; no address where the library has no picture. The words are those of the placeholder. */
  record FigureView(
      int number, @Nullable String address, String alt, String missing, String hint, String find, String broken) {}

  /** Highlights that are new or other than before, and the ids of those that are gone. */
  record Change(List<Mark> changed, List<String> removed) {}

  /**
   * A highlight.
   *
   * @param color the key of its colour
   * @param layer 0 if it lies on no other; else the number of its line below the text
   */
  record Mark(String id, int start, int end, String color, int layer) {
    TextRange range() {
      return new TextRange(start, end);
    }
  }

  /**
   * An annotation of a figure or of the story as a whole.
   *
   * @param figure the number of the figure; 0 for the story
   * @param region the rectangle in its picture; none for the whole
   * @param color the key of its colour
   * @param title what it is called where it is no more than a dot
   * @param carried whether it was made on another version
   */
  record Shape(
      String id, int figure, @Nullable FragmentSelector region, String color, String title, boolean carried) {}
}
