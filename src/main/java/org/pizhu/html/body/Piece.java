package org.pizhu.html.body;

/** A part of a story that is being read, in reading order. */
public sealed interface Piece permits DraftBlock, DraftFigure, Piece.Mark {

  /**
   * The start or the end of an element that holds blocks.
   *
   * @param html the tag as it is written; made of literals and numbers only
   */
  record Mark(String html) implements Piece {}
}
