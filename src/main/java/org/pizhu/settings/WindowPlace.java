package org.pizhu.settings;

/**
 * Where the window stood.
 *
 * @param x left edge in pixels; NaN lets the system choose
 * @param y upper edge in pixels; NaN lets the system choose
 * @param width in pixels
 * @param height in pixels
 * @param maximized whether it filled the screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

  public static final WindowPlace DEFAULT = new WindowPlace(Double.NaN, Double.NaN, 1360, 860, false);
}
