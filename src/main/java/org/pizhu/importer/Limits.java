package org.pizhu.importer;

/** What no import takes on, whatever the user has chosen in {@link org.pizhu.model.ImportLimits}. */
final class Limits {

  /** How many files there may be in a packed one. */
  static final int PACKED_FILES = 100_000;

  /** How deep parts of a message may lie in each other. */
  static final int NESTED_PARTS = 8;

  /** How many parts a message may have. */
  static final int PARTS = 20_000;

  private Limits() {}
}
