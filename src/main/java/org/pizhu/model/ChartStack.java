package org.pizhu.model;

/** By what the columns of a chart are divided. */
public enum ChartStack {
  /** Not at all. */
  NONE,
  /** By the colour of the highlight. */
  COLOR,
  /** By the tags, those below one at the top counted with it. */
  TAG
}
