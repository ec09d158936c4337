package org.pizhu.ui.reader;

/** What a story says of itself, in the line under its headline. */
public enum ReaderField {
  OUTLET,
  DATE,
  BYLINE;

  /** The name in the page: lower case. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
