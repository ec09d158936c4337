package org.pizhu.citation;

/** What kind of work is cited, with its mark in GB/T 7714 (2015, table B.1; 2025, table A.1). */
public enum WorkKind {
  /** An article of a newspaper, or what a news agency sends to them. */
  NEWSPAPER("N"),
  /** An article of a magazine or journal. */
  JOURNAL("J"),
  /** A page of the web. */
  PAGE("EB"),
  /** What nothing is known of. */
  OTHER("Z");

  private final String mark;

  WorkKind(String mark) {
    this.mark = mark;
  }

  /** The letters of GB/T 7714. */
  public String mark() {
    return mark;
  }
}
