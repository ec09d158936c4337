package org.pizhu.model;

/** The colours of a highlight. The names are stored: never rename one. */
public enum HighlightColor {
  YELLOW,
  GREEN,
  BLUE,
  PINK;

  /** The name in JSON and in style sheets: lower case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
