package org.pizhu.query;

import java.io.Serial;
import java.util.List;
import org.pizhu.query.QueryError.Kind;

/** What was typed cannot be searched for. */
public final class QueryException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient QueryError error;

  public QueryException(QueryError error) {
    super(error.kind() + " at " + error.offset() + " " + error.arguments());
    this.error = error;
  }

  static QueryException at(Kind kind, int start, int end, String... arguments) {
    return new QueryException(new QueryError(kind, start, end - start, List.of(arguments)));
  }

  /** What is wrong, and where. */
  public QueryError error() {
    return error;
  }
}
