package org.pizhu.html;

import org.jspecify.annotations.Nullable;

/** A figure whose caption is not settled yet. */
final class DraftFigure implements Piece {

  private final int number;
  private final String src;
  private final int line;
  private final int scope;
  private @Nullable DraftBlock caption;

  /**
   * @param number 1 for the first figure of the story
   * @param src the address as the source gives it
   * @param line the line of the body that holds the image, 1 for the first
   * @param scope the number of the figure element it stands in, 0 if in none
   */
  DraftFigure(int number, String src, int line, int scope) {
    this.number = number;
    this.src = src;
    this.line = line;
    this.scope = scope;
  }

  int number() {
    return number;
  }

  String src() {
    return src;
  }

  int line() {
    return line;
  }

  int scope() {
    return scope;
  }

  @Nullable DraftBlock caption() {
    return caption;
  }

  void caption(DraftBlock found) {
    caption = found;
  }
}
