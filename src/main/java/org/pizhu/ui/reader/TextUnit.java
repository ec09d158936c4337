package org.pizhu.ui.reader;

/** By how much an edge or the caret moves. */
public enum TextUnit {
  /** What a reader takes for one character, with its combining marks. */
  CHARACTER,
  /** A word, as ICU's dictionary cuts Chinese. */
  WORD
}
