/**
 * Pictures of the work: how often tags are used, which stand together, when and where annotations were made; on the screen, as PNG, SVG and CSV.
 * Layout, SVG, PNG and CSV are plain values and need no screen. Must not know any other pane.
 */
@NullMarked
package org.pizhu.ui.chart;

import org.jspecify.annotations.NullMarked;
