package org.pizhu.diff;

/** What sort of thing a difference is in. */
public enum Nature {
  /** Other words. */
  WORDING,
  /** The same words with other punctuation, other spaces, or letters of another width. */
  PUNCTUATION;

  /** What the change from one stretch of text into another is. */
  static Nature of(String before, String after) {
    return Core.of(before).equals(Core.of(after)) ? PUNCTUATION : WORDING;
  }
}
