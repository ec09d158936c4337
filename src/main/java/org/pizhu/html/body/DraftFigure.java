package org.pizhu.html.body;

import org.jspecify.annotations.Nullable;

/** A figure whose caption is not settled yet. */
public final class DraftFigure implements Piece {

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

  /** 1 for the first figure of the story. */
  public int number() {
    return number;
  }

  /** The address as the source gives it. */
  public String src() {
    return src;
  }

  /** The whole address of a picture that the source holds itself; none if it names a file. */
  public @Nullable String embedded() {
    return embedded;
  }

  /** The line of the body that holds the image, 1 for the first. */
  public int line() {
    return line;
  }

  /** The number of the figure element that it stands in, 0 if in none. */
  public int scope() {
    return setting.scope();
  }

  /** The number of the row of pictures side by side that it stands in. */
  public int row() {
    return setting.row();
  }

  /** What the source shows in its place; often empty. */
  public String alt() {
    return setting.alt();
  }

  /** The block that it shows as its caption; none as long as no rule has found one. */
  public @Nullable DraftBlock caption() {
    return caption;
  }

  /** Gives it its caption. The block is told by {@link DraftBlock#showIn}. */
  public void caption(DraftBlock found) {
    caption = found;
  }
}
