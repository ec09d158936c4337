package org.pizhu.importer.codebook;

/** Colours as the formats of codebooks write them. */
public final class CodebookColors {

  private CodebookColors() {}

  /** A colour as the formats write it, {@code #RRGGBB} or {@code #RGB}. */
  public static boolean isRgb(String color) {
    return color.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
  }

  /** The colour of one that {@link #isRgb}, {@code 0xRRGGBB}. */
  public static int rgb(String color) {
    String digits = color.substring(1);
    return Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16);
  }
}
