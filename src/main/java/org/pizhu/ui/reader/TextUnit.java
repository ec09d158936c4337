package org.pizhu.ui.reader;

/** By how much an edge or the caret moves. */
public enum TextUnit {
  /** What a reader takes for one character, with its combining marks. */
  CHARACTER,
  /** A word, as ICU's dictionary cuts Chinese. */
  WORD,
  /** A sentence with the marks that close it; it never reaches over the end of its paragraph. */
  SENTENCE,
  /** A block: a headline, a paragraph, a caption, a cell. */
  PARAGRAPH
}
