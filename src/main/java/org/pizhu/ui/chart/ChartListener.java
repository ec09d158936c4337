package org.pizhu.ui.chart;

import org.pizhu.library.chart.Charts;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;

/** Hears what is done in the pictures of the work. Called on the JavaFX thread. */
public interface ChartListener {

  /** The annotations behind a part of a chart are to be shown. */
  void show(AnnotationScope scope, AnnotationFilter filter);

  /**
   * A chart is to be saved.
   *
   * @param format as what
   * @param name what it is called
   * @param content writes it; for any thread
   */
  void save(ChartFormat format, String name, Charts.Content content);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);

  /** The pane is to go away. */
  void closed();
}
