package org.pizhu.model;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something that the archivist asked for could not be done, for a reason that has words. */
public final class PizhuException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Without a cause: the problem says all there is to say. */
  public PizhuException(Problem problem) {
    this(problem, null);
  }

  /**
   * @param problem what the archivist is told
   * @param cause what it came from, for the log; null if there is none
   */
  public PizhuException(Problem problem, @Nullable Throwable cause) {
    super(problem.kind().key() + " " + problem.file() + " " + problem.arguments(), cause);
    this.problem = problem;
  }

  /** What the archivist is told. */
  public Problem problem() {
    return problem;
  }
}
