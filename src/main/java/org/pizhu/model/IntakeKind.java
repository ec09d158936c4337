package org.pizhu.model;

/** What a line of the report of an import is about. The names are stored: never rename one. */
public enum IntakeKind {
  /** A story that the library did not have. */
  NEW,
  /** A story of a file that was imported before, with the same headline and other words. */
  CHANGED,
  /** A story that the library had, or a whole file of them. */
  KNOWN,
  /** Something that may be wrong, with a {@link Problem}. */
  DOUBT,
  /** Something that was done as it was meant, told with a {@link Problem} that is no {@linkplain ProblemKind#isDoubt doubt}. */
  HANDLED
}
