package org.pizhu.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures, each beside its floor, in one form that the README takes over. */
final class Figures {

  private Figures() {}

  static double median(double... values) {
    return quantile(values, 0.5);
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  /** The machine, so that figures can be read. */
  static void machine() {
    Runtime runtime = Runtime.getRuntime();
    print("machine: %d cores, %s, %s", runtime.availableProcessors(), System.getProperty("java.vm.version"),
        System.getProperty("os.name"));
  }

  /** The medians of a figure and of its floor, both in milliseconds. */
  static void ratio(String work, double[] ours, double[] floor) {
    double median = median(ours);
    double least = median(floor);
    print("%-50s %8.1f ms   floor %8.1f ms   ratio %4.2f   (middle half %.1f to %.1f)", work, median, least, median / least,
        quantile(ours, 0.25), quantile(ours, 0.75));
  }

  static void print(String format, Object... arguments) {
    System.out.println("[bench] " + String.format(Locale.ROOT, format, arguments));
  }
}
