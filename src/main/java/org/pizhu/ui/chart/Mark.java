package org.pizhu.ui.chart;

/**
 * An item with its place in the chart.
 *
 * @param item what it stands for
 * @param row its row among the items, for the arrow keys
 * @param column its column
 * @param x left edge of where a click means it
 * @param y upper edge
 */
record Mark(Item item, int row, int column, double x, double y, double width, double height) {

  boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
  }

  Mark down(double by) {
    return new Mark(item, row, column, x, y + by, width, height);
  }
}
