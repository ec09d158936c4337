package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What a chart is drawn of. Lengths are pixels of a screen at 100 %, from the upper left corner. */
sealed interface Shape {

  /** The same shape further down. */
  Shape down(double by);

  /** Its upper edge. */
  double top();

  /** Its lower edge. */
  double bottom();

  /**
   * A rectangle.
   *
   * @param fill inside; none for an outline only
   * @param edge a line of one pixel inside its edge; none without
   */
  record Box(double x, double y, double width, double height, @Nullable Ink fill, @Nullable Ink edge) implements Shape {
    @Override
    public Shape down(double by) {
      return new Box(x, y + by, width, height, fill, edge);
    }

    @Override
    public double top() {
      return y;
    }

    @Override
    public double bottom() {
      return y + height;
    }
  }

  /** A line of one pixel. */
  record Line(double x1, double y1, double x2, double y2, Ink ink) implements Shape {
    public Line {
      requireNonNull(ink);
    }

    @Override
    public Shape down(double by) {
      return new Line(x1, y1 + by, x2, y2 + by, ink);
    }

    @Override
    public double top() {
      return Math.min(y1, y2);
    }

    @Override
    public double bottom() {
      return Math.max(y1, y2);
    }
  }

  /**
   * Text on one line.
   *
   * @param x where its anchor is
   * @param y its base line
   * @param slanted whether it runs upwards to the right, by {@link #SLANT} degrees, from its anchor
   */
  record Words(double x, double y, String text, Anchor anchor, Type type, Ink ink, boolean slanted) implements Shape {

    /** Upwards, from the horizontal, in degrees. */
    static final double SLANT = 45;

    public Words {
      requireNonNull(text);
      requireNonNull(anchor);
      requireNonNull(type);
      requireNonNull(ink);
    }

    Words(double x, double y, String text, Anchor anchor, Type type, Ink ink) {
      this(x, y, text, anchor, type, ink, false);
    }

    @Override
    public Shape down(double by) {
      return new Words(x, y + by, text, anchor, type, ink, slanted);
    }

    @Override
    public double top() {
      return slanted ? y - TextWidth.of(text, type.size()) : y - type.size();
    }

    @Override
    public double bottom() {
      return y + type.size() / 2;
    }
  }

  /** Which part of a text stands at its place. */
  enum Anchor { START, MIDDLE, END }

  /** How a text is set. */
  enum Type {
    LABEL(12),
    SMALL(11),
    TITLE(15);

    private final double size;

    Type(double size) {
      this.size = size;
    }

    /** The height of its letters, in pixels. */
    double size() {
      return size;
    }
  }
}
