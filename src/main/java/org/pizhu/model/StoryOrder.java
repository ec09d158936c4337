package org.pizhu.model;

/** In which order stories stand. Rising; what is equal stands in the order in which it came. The names are stored: never rename one. */
public enum StoryOrder {
  /** As they stand in their sources, in the order the sources came in. */
  SOURCE,
  /** By how well they fit what was searched for, the best last. */
  RELEVANCE,
  HEADLINE,
  OUTLET,
  /** By day of publication; without one last, whichever way the order runs. */
  DATE,
  /** By the number of annotations. */
  ANNOTATIONS,
  /** By the number of figures. */
  FIGURES,
  /** Unread ones first. */
  READ
}
