package org.pizhu.ui.chart;

import java.util.Locale;

/** As what a chart is saved. */
public enum ChartFormat {
  /** Pixels, twice as fine as on the screen. */
  PNG,
  /** Shapes and text. */
  SVG,
  /** The numbers. */
  CSV;

  /** The ending of its files, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
