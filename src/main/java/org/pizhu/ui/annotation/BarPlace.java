package org.pizhu.ui.annotation;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/** Where the bar at a selection stands. Pure arithmetic on rectangles of one coordinate system. */
final class BarPlace {

  /** Between the selection and the bar, in pixels. */
  static final double GAP = 8;

  private BarPlace() {}

  /**
   * The upper left corner of the bar: under the selection, else above it, else to its right, else to its left, always
   * inside the reader. A selection that fills the reader leaves no free place; then the bar stands at the reader's
   * lower edge.
   *
   * @param selection the rectangle around the selection; parts outside the reader don't count
   * @param reader the rectangle that the bar must stay in
   * @param width of the bar
   * @param height of the bar
   */
  static Point2D of(Bounds selection, Bounds reader, double width, double height) {
    Bounds seen = common(selection, reader);
    double x = clamp(seen.getMinX(), reader.getMinX(), reader.getMaxX() - width);
    double below = seen.getMaxY() + GAP;
    if (below + height <= reader.getMaxY()) {
      return new Point2D(x, below);
    }
    double above = seen.getMinY() - GAP - height;
    if (above >= reader.getMinY()) {
      return new Point2D(x, above);
    }
    double y = clamp(seen.getMinY(), reader.getMinY(), reader.getMaxY() - height);
    double right = seen.getMaxX() + GAP;
    if (right + width <= reader.getMaxX()) {
      return new Point2D(right, y);
    }
    double left = seen.getMinX() - GAP - width;
    if (left >= reader.getMinX()) {
      return new Point2D(left, y);
    }
    return new Point2D(x, Math.max(reader.getMinY(), reader.getMaxY() - height));
  }

  private static Bounds common(Bounds selection, Bounds reader) {
    double minX = clamp(selection.getMinX(), reader.getMinX(), reader.getMaxX());
    double maxX = clamp(selection.getMaxX(), reader.getMinX(), reader.getMaxX());
    double minY = clamp(selection.getMinY(), reader.getMinY(), reader.getMaxY());
    double maxY = clamp(selection.getMaxY(), reader.getMinY(), reader.getMaxY());
    return new BoundingBox(minX, minY, maxX - minX, maxY - minY);
  }

  /** Of a range that is too small for both ends, the lower end counts. */
  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(value, most));
  }
}
