package org.pizhu.settings;

import java.util.List;

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

  /** How it is kept. */
  static Setting<WindowPlace> setting() {
    Setting<Double> x = Setting.decimal("window.x", DEFAULT.x);
    Setting<Double> y = Setting.decimal("window.y", DEFAULT.y);
    Setting<Double> width = Setting.decimal("window.width", DEFAULT.width);
    Setting<Double> height = Setting.decimal("window.height", DEFAULT.height);
    Setting<Boolean> maximized = Setting.flag("window.maximized", DEFAULT.maximized);
    return Setting.of(
        List.of(x, y, width, height, maximized),
        values -> new WindowPlace(x.get(values), y.get(values), width.get(values), height.get(values), maximized.get(values)),
        (values, place) -> {
          x.put(values, place.x);
          y.put(values, place.y);
          width.put(values, place.width);
          height.put(values, place.height);
          maximized.put(values, place.maximized);
        });
  }
}
