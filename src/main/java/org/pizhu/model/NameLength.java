package org.pizhu.model;

import java.util.Optional;

/**
 * How long names can be: those of tags, annotators, collections, saved searches and sessions. No one reads a longer one, menus and tables stand
 * still over it, and other programs do not take it. What a library holds already keeps its name, however long.
 */
public final class NameLength {

  /** So many code points a name can have. */
  public static final int MOST = 1_000;

  private NameLength() {}

  /** Whether a name has more code points than {@link #MOST}. */
  public static boolean isTooLong(String name) {
    return name.length() > MOST && name.codePointCount(0, name.length()) > MOST;
  }

  /** What is wrong with a name that somebody gives; nothing if it can be taken. */
  public static Optional<ProblemKind> wrong(String name) {
    if (name.isEmpty()) {
      return Optional.of(ProblemKind.NAME_EMPTY);
    }
    return isTooLong(name) ? Optional.of(ProblemKind.NAME_TOO_LONG) : Optional.empty();
  }

  /**
   * The name, if it can be taken.
   *
   * @throws PizhuException {@code NAME_TOO_LONG}
   */
  public static String checked(String name) {
    if (isTooLong(name)) {
      throw new PizhuException(Problem.of(ProblemKind.NAME_TOO_LONG, MOST));
    }
    return name;
  }

  /** A name from elsewhere as it can be taken: of one that is too long the beginning, with an ellipsis for the rest. */
  public static String shortened(String name) {
    return isTooLong(name) ? name.substring(0, name.offsetByCodePoints(0, MOST - 1)).strip() + "…" : name;
  }
}
