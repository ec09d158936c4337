package org.pizhu.html;

import org.jspecify.annotations.Nullable;

/** A figure whose caption is not settled yet. */
final class DraftFigure implements Piece {

  private final int number;
  private final String src;
  private final @Nullable String embedded;
  private final int line;
  private final Setting setting;
  private @Nullable DraftBlock caption;

  /**
   * How it is set.
   *
   * @param scope the number of the figure element it stands in, 0 if in none
   * @param row the same for pictures that stand side by side: nothing ends a line between them
   * @param alt what the source shows in its place; often empty
   */
  record Setting(int scope, int row, String alt) {}

  /**
   * @param number 1 for the first figure of the story
   * @param src the address as the source gives it
   * @param embedded the whole address of a picture that the source holds itself
   * @param line the line of the body that holds the image, 1 for the first
   */
  DraftFigure(int number, String src, @Nullable String embedded, int line, Setting setting) {
    this.number = number;
    this.src = src;
    this.embedded = embedded;
    this.line = line;
    this.setting = setting;
  }

  int number() {
    return number;
  }

  String src() {
    return src;
  }

  @Nullable String embedded() {
    return embedded;
  }

  int line() {
    return line;
  }

  int scope() {
    return setting.scope();
  }

  int row() {
    return setting.row();
  }

  String alt() {
    return setting.alt();
  }

  @Nullable DraftBlock caption() {
    return caption;
  }

  void caption(DraftBlock found) {
    caption = found;
  }
}
