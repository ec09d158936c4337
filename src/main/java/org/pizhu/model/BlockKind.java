package org.pizhu.model;

/** What a block of story text is. The names are stored: never rename one. */
public enum BlockKind {
  HEADLINE,
  PARAGRAPH,
  SUBHEADING,
  CAPTION,
  LIST_ITEM,
  TABLE_CELL;

  /** Whether the block belongs to the body, that is, is neither the headline nor the caption of a figure. */
  public boolean isBody() {
    return this != HEADLINE && this != CAPTION;
  }
}
