package org.pizhu.ui.reader;

/** What a story says of itself, or an archivist has set, in the line under its headline. */
public enum ReaderField {
  /** Only where an archivist has set another than the story has. */
  HEADLINE,
  OUTLET,
  DATE,
  BYLINE;

  /** The name in the page: lower case. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
