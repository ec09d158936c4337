package org.pizhu.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures, each beside its floor, in one form that the README takes over. */
final class Figures {

  private Figures() {}

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The machine, so that figures can be read. */
  static void machine() {
    Runtime runtime = Runtime.getRuntime();
    print("machine: %d cores, %s, %s", runtime.availableProcessors(), System.getProperty("java.vm.version"),
        System.getProperty("os.name"));
  }

  /** A figure and its floor, both in milliseconds. */
  static void ratio(String work, double ours, double floor) {
    print("%-58s %9.1f ms   floor %9.1f ms   ratio %5.2f", work, ours, floor, ours / floor);
  }

  static void print(String format, Object... arguments) {
    System.out.println("[bench] " + String.format(Locale.ROOT, format, arguments));
  }
}
