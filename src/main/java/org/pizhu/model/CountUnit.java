package org.pizhu.model;

/** What is counted. */
public enum CountUnit {
  /** Every annotation. */
  ANNOTATION,
  /** A story counts once, however many annotations it carries. */
  STORY,
  /** All versions of a story count once together, so that what was reported in five outlets doesn't count five times. */
  FAMILY
}
