package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.pizhu.library.chart.Charts;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;

/**
 * The annotations behind a part of a chart.
 *
 * @param scope gives the stories that they are on; asked off the JavaFX thread, when one goes there
 * @param filter which of them
 */
record Destination(Function<Charts, AnnotationScope> scope, AnnotationFilter filter) {

  Destination {
    requireNonNull(scope);
    requireNonNull(filter);
  }

  static Destination of(AnnotationScope scope, AnnotationFilter filter) {
    return new Destination(charts -> scope, filter);
  }
}
