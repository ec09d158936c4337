package org.pizhu.importer;

/**
 * How much an import takes on, so that no file can fill the memory or keep it busy for ever. In bytes where nothing else is said. What is
 * larger is told with its place, and the rest is read.
 */
public final class Limits {

  /** The text of a story, a page, or a chapter, however few bytes it takes where it is packed. */
  public static final int STORY = 32 << 20;

  /** A file that is read as a whole: a text, a saved page in one file, a feed. In memory it takes several times as much. */
  public static final int WHOLE_FILE = 64 << 20;

  /** A picture that a file brings. */
  public static final int PICTURE = 64 << 20;

  /** All that is taken out of a packed file. */
  public static final long UNPACKED = 4L << 30;

  /** How many files there may be in a packed one. */
  public static final int PACKED_FILES = 100_000;

  /** How deep parts of a message may lie in each other. */
  public static final int NESTED_PARTS = 8;

  /** How many parts a message may have. */
  public static final int PARTS = 20_000;

  private Limits() {}
}
