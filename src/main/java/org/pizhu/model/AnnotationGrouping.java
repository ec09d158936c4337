package org.pizhu.model;

/** What annotations that stand together in a list have in common. The names are stored: never rename one. */
public enum AnnotationGrouping {
  /** One list. */
  NONE,
  STORY,
  /** One group for each tag, and each annotation in the groups of all its tags; those without a tag come last. */
  TAG,
  /** The day on which it was made, the last day first. */
  DAY,
  /** The date on which its story was published, as exactly as that is known, the first date first; dates without a year come last but one,
   * stories without a date last. */
  PUBLISHED,
  ANNOTATOR,
  COLOR
}
