package org.pizhu.settings;

/** The kind of type in which stories are set. The names are stored: never rename one. */
public enum ReaderFont {
  /** Song. */
  SERIF,
  /** Hei. */
  SANS;

  /** The name in style sheets: lower case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
