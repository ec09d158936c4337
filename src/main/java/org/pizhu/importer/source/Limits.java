package org.pizhu.importer.source;

/** What no import takes on, whatever the user has chosen in {@link org.pizhu.model.ImportLimits}. */
public final class Limits {

  /** How many files there may be in a packed one. */
  public static final int PACKED_FILES = 100_000;

  /** How deep parts of a message may lie in each other. */
  public static final int NESTED_PARTS = 8;

  /** How many parts a message may have. */
  public static final int PARTS = 20_000;

  private Limits() {}
}
