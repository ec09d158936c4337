package org.pizhu.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The colours of a tag: a palette that every look of the program has its own shades of. The names are stored: never rename
 * one.
 */
public enum TagColor {
  YELLOW(0xc79a00),
  ORANGE(0xd2722a),
  BROWN(0x8a6a4f),
  PINK(0xcc5a85),
  PURPLE(0x8b63b8),
  INDIGO(0x5566c0),
  BLUE(0x3f86c0),
  TEAL(0x2f9090),
  GREEN(0x4f9a3d),
  GREY(0x8a847b);

  private final int rgb;

  TagColor(int rgb) {
    this.rgb = rgb;
  }

  /** The name in files and in style sheets: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What other programs are told: {@code 0xRRGGBB} in sRGB. */
  public int rgb() {
    return rgb;
  }

  /**
   * The colour of the palette that looks most like a colour of another program.
   *
   * @param rgb {@code 0xRRGGBB} in sRGB
   */
  public static TagColor nearest(int rgb) {
    double[] wanted = perceived(rgb);
    return Arrays.stream(values())
        .min(Comparator.comparingDouble(color -> distance(perceived(color.rgb), wanted)))
        .orElseThrow();
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  /** Lightness and two opponent axes in Oklab, where equal distances look equal: Ottosson, «A perceptual color space», 2020. */
  private static double[] perceived(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
