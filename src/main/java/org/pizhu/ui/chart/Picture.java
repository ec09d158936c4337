package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

/**
 * A chart with what is said of it.
 *
 * @param plot the chart
 * @param title what it is called
 * @param subject of which stories it is
 * @param note how many annotations it shows, and what has to be known to read it
 */
record Picture(Plot plot, String title, String subject, String note) {

  static final Picture NONE = new Picture(Plot.EMPTY, "", "", "");

  Picture {
    requireNonNull(plot);
    requireNonNull(title);
    requireNonNull(subject);
    requireNonNull(note);
  }
}
