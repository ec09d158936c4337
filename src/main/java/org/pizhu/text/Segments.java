package org.pizhu.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * Cuts text into sentences, words and characters by the rules of Unicode (UAX 29) with ICU's dictionary for Chinese:
 * the JDK takes a whole run of Han characters for one word. Not safe for use by several threads at once.
 */
public final class Segments {

  /** What begins a sentence with it: the rules of Unicode count these with the sentence before, as if they closed it. */
  private static final String OPENING = "“‘「『（(【《〈〔［[";

  /** Each is made when it is first wanted: most want one of them, often for one word. */
  private @Nullable BreakIterator sentences;
  private @Nullable BreakIterator words;
  private @Nullable BreakIterator characters;

  private BreakIterator sentences(String text) {
    BreakIterator made = sentences == null ? BreakIterator.getSentenceInstance(ULocale.SIMPLIFIED_CHINESE) : sentences;
    sentences = made;
    made.setText(text);
    return made;
  }

  private BreakIterator words(String text) {
    BreakIterator made = words == null ? BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE) : words;
    words = made;
    made.setText(text);
    return made;
  }

  private BreakIterator characters(String text) {
    BreakIterator made = characters == null ? BreakIterator.getCharacterInstance(ULocale.SIMPLIFIED_CHINESE) : characters;
    characters = made;
    made.setText(text);
    return made;
  }

  /**
   * The whole sentences that a passage lies in. A line break always ends a sentence, and so does an ending mark with the quotation
   * marks that close after it; a mark that opens belongs to what follows.
   *
   * @param passage a range of the text; an empty one gives the sentence at that place
   * @return a range that contains the passage, without white space at its ends unless the passage has it
   */
  public TextRange sentences(String text, TextRange passage) {
    int from = text.lastIndexOf('\n', passage.start() - 1) + 1;
    int lineEnd = text.indexOf('\n', Math.max(passage.start(), passage.end() - 1));
    int to = lineEnd < 0 ? text.length() : Math.max(lineEnd, passage.end());
    String lines = text.substring(from, to);
    BreakIterator edges = sentences(lines);
    int start = from;
    int end = to;
    for (int cut = edges.first(); cut != BreakIterator.DONE; cut = edges.next()) {
      int edge = edge(lines, cut);
      if (from + edge <= passage.start()) {
        start = from + edge;
      } else if (from + edge >= passage.end()) {
        end = from + edge;
        break;
      }
    }
    while (start < passage.start() && WhiteSpace.isWhite(text.charAt(start))) {
      start++;
    }
    while (end > passage.end() && WhiteSpace.isWhite(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  /** Where the next sentence really begins: before the marks that open it. */
  private static int edge(String lines, int cut) {
    int edge = cut;
    while (edge > 0 && OPENING.indexOf(lines.charAt(edge - 1)) >= 0) {
      edge--;
    }
    return edge;
  }

  /**
   * The word around an offset.
   *
   * @param offset 0 to the length of the text
   * @return the word, or the mark or space at that place; empty only in an empty text
   */
  public TextRange word(String text, int offset) {
    BreakIterator edges = words(text);
    int end = edges.following(Math.min(offset, Math.max(0, text.length() - 1)));
    if (end == BreakIterator.DONE) {
      return new TextRange(0, text.length());
    }
    return new TextRange(edges.previous(), end);
  }

  /**
   * The last words of a text, marks and spaces among them.
   *
   * @param count at most so many
   * @return the last one first; none of an empty text
   */
  public List<TextRange> lastWords(String text, int count) {
    BreakIterator edges = words(text);
    List<TextRange> words = new ArrayList<>(count);
    int end = edges.last();
    while (words.size() < count && end > 0) {
      int start = edges.previous();
      words.add(new TextRange(start, end));
      end = start;
    }
    return words;
  }

  /** The next edge of a word after an offset; the length of the text if there is none. */
  public int nextWord(String text, int offset) {
    if (offset >= text.length()) {
      return text.length();
    }
    return words(text).following(offset);
  }

  /** The edge of a word before an offset; 0 if there is none. */
  public int previousWord(String text, int offset) {
    if (offset <= 0) {
      return 0;
    }
    return words(text).preceding(offset);
  }

  /** The end of the grapheme cluster, what a reader takes for one character, after an offset; at most the text's length. */
  public int nextCharacter(String text, int offset) {
    if (offset >= text.length()) {
      return text.length();
    }
    return characters(text).following(offset);
  }

  /** The start of the grapheme cluster before an offset; at least 0. */
  public int previousCharacter(String text, int offset) {
    if (offset <= 0) {
      return 0;
    }
    return characters(text).preceding(offset);
  }

  /**
   * Where the sentence around an offset ends, or the next one if the offset is an end already. A line break is no part of a sentence.
   *
   * @return more than the offset, unless it is the end of the text
   */
  public int nextSentence(String text, int offset) {
    int from = offset;
    while (from < text.length() && text.charAt(from) == '\n') {
      from++;
    }
    int begin = from;
    return begin == text.length() ? begin : sentenceEdges(text, begin).filter(edge -> edge > begin).min().orElse(begin);
  }

  /**
   * Where the sentence around an offset begins, or the one before if the offset is a beginning already.
   *
   * @return less than the offset, unless it is 0
   */
  public int previousSentence(String text, int offset) {
    int to = Math.min(offset, text.length());
    while (to > 0 && text.charAt(to - 1) == '\n') {
      to--;
    }
    int before = to;
    return before == 0
        ? 0
        : sentenceEdges(text, before - 1).filter(edge -> edge < before).max().orElse(0);
  }

  /** Where sentences begin and end in the line of an offset, both ends of the line among them. */
  private IntStream sentenceEdges(String text, int offset) {
    int from = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    String line = text.substring(from, lineEnd < 0 ? text.length() : lineEnd);
    BreakIterator cuts = sentences(line);
    IntStream.Builder edges = IntStream.builder().add(from);
    for (int cut = cuts.first(); cut != BreakIterator.DONE; cut = cuts.next()) {
      edges.add(from + edge(line, cut));
    }
    return edges.add(from + line.length()).build();
  }
}
