package org.pizhu.model;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the report of an import.
 *
 * @param kind those of a kind; null for all
 * @param doubt of the doubts only those of a kind; null for all
 */
public record IntakeFilter(@Nullable IntakeKind kind, @Nullable ProblemKind doubt) {

  public static final IntakeFilter ALL = new IntakeFilter(null, null);

  public IntakeFilter {
    if (doubt != null && kind != IntakeKind.DOUBT) {
      throw new IllegalArgumentException("Only doubts have a kind of problem");
    }
  }
}
