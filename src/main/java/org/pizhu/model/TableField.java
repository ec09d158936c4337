package org.pizhu.model;

/** What a column of a table of stories holds. The names are stored in libraries: never rename one. */
public enum TableField {
  HEADLINE,
  /** The text, plain or as HTML. */
  BODY,
  DATE,
  OUTLET,
  AUTHOR,
  /** Where the story stands on the web. */
  ADDRESS,
  /** What the table calls the story; said of rows without headline. */
  ID;

  /** What the command line calls it: {@code headline}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
