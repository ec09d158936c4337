package org.pizhu.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.pizhu.model.PictureLook;

/**
 * What a picture shows, in 64 bits: the signs of its lowest frequencies against their median. After C. Zauner, «Implementation and
 * Benchmarking of Perceptual Image Hash Functions», 2010, section 3.2.1: grey, 32 × 32, discrete cosine transform, the 8 × 8 lowest
 * frequencies without the first row and column. Scaling and compressing change few of the bits.
 */
public final class PerceptualHash {

  /**
   * Pictures that differ in so many bits at most are taken for alike. Measured on pictures that were scaled, compressed and cropped by 2 in
   * a hundred, and on other pictures: see PictureLikenessTest, which prints the table.
   */
  public static final int ALIKE = PictureLook.ALIKE;

  private static final int SIDE = 32;
  private static final int LOW = 8;
  /** Grey levels that lie closer together show nothing. */
  private static final double PLAIN = 3;
  private static final double[][] COSINES = cosines();

  private PerceptualHash() {}

  private static double[][] cosines() {
    double[][] cosines = new double[LOW][SIDE];
    for (int frequency = 1; frequency <= LOW; frequency++) {
      for (int at = 0; at < SIDE; at++) {
        cosines[frequency - 1][at] = Math.cos((2 * at + 1) * frequency * Math.PI / (2 * SIDE));
      }
    }
    return cosines;
  }

  /**
   * The hash of a picture.
   *
   * @param image at least 32 pixels wide and high
   * @return nothing if it is of one colour all over
   */
  public static Optional<Long> of(BufferedImage image) {
    double[][] grey = grey(image);
    double least = Arrays.stream(grey).flatMapToDouble(Arrays::stream).min().orElseThrow();
    double most = Arrays.stream(grey).flatMapToDouble(Arrays::stream).max().orElseThrow();
    return most - least < PLAIN ? Optional.empty() : Optional.of(signs(lowest(grey)));
  }

  /** In how many bits two hashes differ, 0 to 64. */
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  /** The mean grey of each of the 32 × 32 parts, on white where it can be seen through. */
  private static double[][] grey(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    double[][] sum = new double[SIDE][SIDE];
    int[][] count = new int[SIDE][SIDE];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      int row = y * SIDE / height;
      for (int x = 0; x < width; x++) {
        int column = x * SIDE / width;
        sum[row][column] += luminance(line[x]);
        count[row][column]++;
      }
    }
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        sum[row][column] /= Math.max(1, count[row][column]);
      }
    }
    return sum;
  }

  /** Rec. 601, 0 to 255. */
  private static double luminance(int argb) {
    double opaque = (argb >>> 24) / 255.0;
    double grey = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
    return opaque * grey + (1 - opaque) * 255;
  }

  private static double[] lowest(double[][] grey) {
    double[][] rows = new double[SIDE][LOW];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < LOW; u++) {
        for (int x = 0; x < SIDE; x++) {
          rows[y][u] += grey[y][x] * COSINES[u][x];
        }
      }
    }
    double[] lowest = new double[LOW * LOW];
    for (int v = 0; v < LOW; v++) {
      for (int u = 0; u < LOW; u++) {
        for (int y = 0; y < SIDE; y++) {
          lowest[v * LOW + u] += rows[y][u] * COSINES[v][y];
        }
      }
    }
    return lowest;
  }

  private static long signs(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    long hash = 0;
    for (double value : values) {
      hash = hash << 1 | (value > median ? 1 : 0);
    }
    return hash;
  }
}
