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

  /**
   * The same, but wholly in sight: the screen may be a smaller one than the last time, or there is one less.
   *
   * @param left left edge of what can be used of the screen, in pixels, as all of these
   * @param top its upper edge
   * @param room its width
   * @param rise its height
   */
  public WindowPlace within(double left, double top, double room, double rise) {
    double fittedWidth = Math.min(width, room);
    double fittedHeight = Math.min(height, rise);
    return new WindowPlace(
        Double.isNaN(x) ? x : Math.max(left, Math.min(x, left + room - fittedWidth)),
        Double.isNaN(y) ? y : Math.max(top, Math.min(y, top + rise - fittedHeight)),
        fittedWidth, fittedHeight, maximized);
  }
}
