package org.pizhu.model;

/** What in a story shows its date. The names are stored: never rename one. */
public enum DateEvidence {
  /** The dateline, for the month and the day, and for the year where it prints one. */
  DATELINE("dateline"),
  /** The name of an image file, which a content management system had made from the date of publication. */
  IMAGE_FILE_NAME("imageFileName"),
  /** A line of the story that gives the date of publication in full. */
  TEXT("text"),
  /** What the page gives as the date of publication, outside the story's text. */
  PAGE("page");

  private final String key;

  DateEvidence(String key) {
    this.key = key;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }
}
