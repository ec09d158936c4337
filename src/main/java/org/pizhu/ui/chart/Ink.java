package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

/**
 * A colour of the style sheet, laid over the ground.
 *
 * @param name its name there without the hyphen in front, such as {@code tag-blue}
 * @param share how much of it covers the ground, 0 to 1
 */
record Ink(String name, double share) {

  static final Ink TEXT = full("ink");
  static final Ink SOFT = full("soft");
  static final Ink FAINT = full("faint");
  static final Ink LINE = full("line");
  static final Ink STRONG_LINE = full("line-strong");

  /** So much of a colour that text in {@link #TEXT} can be read on it in every look. */
  private static final double READABLE = 0.42;
  private static final double LEAST = 0.07;

  Ink {
    requireNonNull(name);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Not a share: " + share);
    }
  }

  static Ink full(String name) {
    return new Ink(name, 1);
  }

  /** A tint of this colour on which text can be read. */
  Ink tint() {
    return new Ink(name, READABLE);
  }

  /**
   * A tint that is the stronger the larger a number is; text can be read on each.
   *
   * @param part of the largest number, above 0 up to 1
   */
  Ink shade(double part) {
    return new Ink(name, LEAST + (READABLE - LEAST) * part);
  }
}
