package org.pizhu.model;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something that the archivist asked for could not be done, for a reason that has words. */
public final class PizhuException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public PizhuException(Problem problem) {
    this(problem, null);
  }

  public PizhuException(Problem problem, @Nullable Throwable cause) {
    super(problem.kind().key() + " " + problem.file() + " " + problem.arguments(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
