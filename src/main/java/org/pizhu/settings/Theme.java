package org.pizhu.settings;

/** The colours of the window and the reader. The names are stored: never rename one. */
public enum Theme {
  LIGHT,
  DARK,
  SEPIA;

  /** The name in style sheets: lower case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
