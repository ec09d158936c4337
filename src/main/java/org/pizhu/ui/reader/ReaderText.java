package org.pizhu.ui.reader;

import java.util.List;
import java.util.Optional;
import org.pizhu.model.Block;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Segments;
import org.pizhu.text.WhiteSpace;
import org.pizhu.ui.control.Copying;

/** The text of the story that is shown, for selecting in it by characters, words and blocks. */
final class ReaderText {

  private final Segments segments = new Segments();
  private String text = "";
  private List<Block> blocks = List.of();

  void show(Story story) {
    text = story.text();
    blocks = story.blocks();
  }

  void clear() {
    text = "";
    blocks = List.of();
  }

  int length() {
    return text.length();
  }

  /**
   * A selection of the page as one that can be annotated: whole characters, no line breaks at its edges.
   *
   * @return nothing if only white space is selected
   */
  Optional<TextRange> selectable(TextRange range) {
    int start = CodePoints.floor(text, Math.min(range.start(), text.length()));
    int end = CodePoints.ceiling(text, Math.min(range.end(), text.length()));
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (start < end && text.charAt(end - 1) == '\n') {
      end--;
    }
    TextRange whole = new TextRange(start, end);
    return WhiteSpace.isBlank(whole.of(text)) ? Optional.empty() : Optional.of(whole);
  }

  /** The words or blocks at two offsets and all between them. */
  TextRange units(ReaderMessage.Units units) {
    TextRange from = unit(units.unit(), units.from());
    TextRange to = unit(units.unit(), units.to());
    return new TextRange(Math.min(from.start(), to.start()), Math.max(from.end(), to.end()));
  }

  private TextRange unit(ReaderMessage.Unit unit, int offset) {
    int at = Math.min(offset, text.length());
    TextRange block = blocks.stream()
        .map(Block::range)
        .filter(range -> range.start() <= at && at <= range.end())
        .findFirst()
        .orElse(new TextRange(0, text.length()));
    if (unit == ReaderMessage.Unit.block || block.isEmpty()) {
      return block;
    }
    TextRange word = segments.word(block.of(text), at - block.start());
    return new TextRange(block.start() + word.start(), block.start() + word.end());
  }

  /** An offset moved by some units; it stays in the text. */
  int moved(int offset, TextUnit unit, int steps) {
    int at = Math.min(offset, text.length());
    for (int step = 0; step < Math.abs(steps); step++) {
      at = steps > 0 ? next(at, unit) : previous(at, unit);
    }
    return at;
  }

  private int next(int at, TextUnit unit) {
    return switch (unit) {
      case CHARACTER -> segments.nextCharacter(text, at);
      case WORD -> segments.nextWord(text, at);
      case SENTENCE -> segments.nextSentence(text, at);
      case PARAGRAPH -> {
        int end = text.indexOf('\n', at < text.length() && text.charAt(at) == '\n' ? at + 1 : at);
        yield end < 0 ? text.length() : end;
      }
    };
  }

  private int previous(int at, TextUnit unit) {
    return switch (unit) {
      case CHARACTER -> segments.previousCharacter(text, at);
      case WORD -> segments.previousWord(text, at);
      case SENTENCE -> segments.previousSentence(text, at);
      case PARAGRAPH -> text.lastIndexOf('\n', at > 0 && text.charAt(at - 1) == '\n' ? at - 2 : at - 1) + 1;
    };
  }

  /**
   * The units that a selection lies in; for one that is made of whole units already, these and the one after. So asking again and again selects
   * unit by unit.
   */
  TextRange units(TextRange selection, TextUnit unit) {
    TextRange from = unit(selection.start(), unit);
    TextRange to = selection.isEmpty() ? from : unit(selection.end() - 1, unit);
    TextRange whole = new TextRange(Math.min(from.start(), selection.start()), Math.max(to.end(), selection.end()));
    if (selection.isEmpty() || !whole.equals(selection)) {
      return whole;
    }
    int end = next(whole.end(), unit);
    boolean isBreak = end > whole.end() && text.charAt(end - 1) == '\n';
    return new TextRange(whole.start(), isBreak ? next(end, unit) : end);
  }

  /** The unit at an offset, at an end of a paragraph the last one before it. */
  private TextRange unit(int offset, TextUnit unit) {
    boolean atEnd = offset > 0 && (offset == text.length() || text.charAt(offset) == '\n');
    int at = atEnd && text.charAt(offset - 1) != '\n' ? offset - 1 : offset;
    int end = next(at, unit);
    return new TextRange(previous(end, unit), end);
  }

  /** A range with one edge moved; the same range where nothing would be left of it. */
  TextRange moved(TextRange range, Edge edge, TextUnit unit, int steps) {
    int start = edge == Edge.START ? skipBreak(moved(range.start(), unit, steps), steps) : range.start();
    int end = edge == Edge.END ? skipBreak(moved(range.end(), unit, steps), steps) : range.end();
    return start < end ? new TextRange(start, end) : range;
  }

  /** An edge doesn't stop beside a line break, where a further step would seem to do nothing. */
  private int skipBreak(int offset, int steps) {
    if (steps > 0 && offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\n') {
      return moved(offset, TextUnit.CHARACTER, 1);
    }
    if (steps < 0 && offset > 0 && offset < text.length() && text.charAt(offset) == '\n') {
      return moved(offset, TextUnit.CHARACTER, -1);
    }
    return offset;
  }

  /** Puts a part of the text on the clipboard. */
  void copy(TextRange range) {
    Copying.copy(range.of(text));
  }
}
