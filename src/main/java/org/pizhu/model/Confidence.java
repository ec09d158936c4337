package org.pizhu.model;

import java.util.Locale;

/**
 * How far what was found in a story can be relied on, in three steps that are measured, not reckoned: the benchmark of fields prints how much
 * of each step was right on stories that were read by hand.
 */
public enum Confidence {
  /** The story says it in a form that is used for nothing else. */
  SURE,
  /** The form has other uses, which are rare. */
  LIKELY,
  /** It is to be looked at before it is used. */
  UNSURE;

  /** Its name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
