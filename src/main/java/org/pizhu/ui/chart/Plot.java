package org.pizhu.ui.chart;

/** What a chart shows, in words and numbers, and how it is laid out. Needs no screen. */
interface Plot {

  /** Shows nothing. */
  Plot EMPTY = new BarPlot(java.util.List.of(), java.util.List.of("", "", ""));

  /**
   * Draws it.
   *
   * @param width pixels that there are; a chart with many columns may take more
   * @param height pixels that there are; a chart with many rows may take more
   */
  ChartScene layout(double width, double height);

  /** Its numbers, one row for each thing that one can go to; what is zero may be left out. */
  ChartTable list();

  /** Its numbers as they are saved; a matrix stays a matrix. */
  ChartTable sheet();

  /** Whether there is anything to be seen. */
  boolean isEmpty();
}
