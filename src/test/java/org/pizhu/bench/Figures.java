package org.pizhu.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures, each beside its floor, as rows of a table in Markdown that the page of figures takes over. */
final class Figures {

  private static final double SMALL = 100;

  private Figures() {}

  static double median(double... values) {
    return quantile(values, 0.5);
  }

  static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  /** The machine, so that figures can be read, and the head of the table. */
  static void head(String what) {
    Runtime runtime = Runtime.getRuntime();
    print("%s: %d cores, %s %s, Java %s; medians, in brackets the middle half", what, runtime.availableProcessors(),
        System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.version"));
    print("| work | figure | floor | ratio | aim |");
    print("|---|---|---|---|---|");
  }

  /** A figure and its floor from several rounds, both in milliseconds. */
  static void millis(String work, double[] ours, double[] floor, String aim) {
    row(work, "%s ms (%s to %s)".formatted(
        number(median(ours)), number(quantile(ours, 0.25)), number(quantile(ours, 0.75))),
        number(median(floor)) + " ms", median(ours) / median(floor), aim);
  }

  /** A figure and its floor, both in megabytes. */
  static void megabytes(String work, double ours, double floor, String aim) {
    row(work, number(ours) + " MB", number(floor) + " MB", ours / floor, aim);
  }

  private static void row(String work, String ours, String floor, double ratio, String aim) {
    print("| %s | %s | %s | %.2f | %s |", work, ours, floor, ratio, aim);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < SMALL ? "%.1f" : "%,.0f", value);
  }

  /** Words beside the table. */
  static void print(String format, Object... arguments) {
    System.out.println("[bench] " + String.format(Locale.ROOT, format, arguments));
  }
}
