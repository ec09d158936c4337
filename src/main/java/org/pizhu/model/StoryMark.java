package org.pizhu.model;

/** What the archivist sets on stories beside having read them. The names are stored: never rename one. */
public enum StoryMark {
  /** Worth coming back to. */
  STARRED,
  /** Something is still to be done with it. */
  TODO
}
