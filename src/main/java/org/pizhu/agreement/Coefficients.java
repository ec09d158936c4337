package org.pizhu.agreement;

import java.util.OptionalDouble;

/** Coefficients of agreement on a nominal scale. Each is 1 where all agree; those that take account of chance are 0 where it is as by chance. */
public final class Coefficients {

  private Coefficients() {}

  /**
   * The share of pairs of values, of one unit each, that are the same.
   *
   * @return from 0 to 1; nothing if no unit was rated by two
   */
  public static OptionalDouble share(Ratings ratings) {
    long pairs = 0;
    long same = 0;
    int values = ratings.values();
    for (int[] unit : ratings.units()) {
      long rated = Ratings.rated(unit);
      pairs += rated * (rated - 1);
      for (long count : Ratings.counts(unit, values)) {
        same += count * (count - 1);
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / pairs);
  }

  /**
   * Cohen's kappa over the units that both have rated. J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
   * Measurement 20 (1960), 37–46.
   *
   * @param ratings of two raters
   * @return nothing if there is no such unit, or both gave one and the same value to all of them: there is nothing to tell from chance
   */
  public static OptionalDouble cohen(Ratings ratings) {
    if (ratings.raters() != 2) {
      throw new IllegalArgumentException("Cohen's kappa is of two raters, not " + ratings.raters());
    }
    int values = ratings.values();
    double[] first = new double[values];
    double[] second = new double[values];
    int same = 0;
    int all = 0;
    for (int[] unit : ratings.units()) {
      if (unit[0] != Ratings.MISSING && unit[1] != Ratings.MISSING) {
        all++;
        same += unit[0] == unit[1] ? 1 : 0;
        first[unit[0]]++;
        second[unit[1]]++;
      }
    }
    double chance = 0;
    for (int value = 0; value < values; value++) {
      chance += first[value] * second[value];
    }
    return all == 0 ? OptionalDouble.empty() : beyondChance((double) same / all, chance / ((double) all * all));
  }

  /**
   * Fleiss' kappa over the units that all have rated. J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin
   * 76 (1971), 378–382.
   *
   * @return nothing if there is no such unit, or all of them have the same value
   */
  public static OptionalDouble fleiss(Ratings ratings) {
    int values = ratings.values();
    int raters = ratings.raters();
    double[] totals = new double[values];
    double same = 0;
    int units = 0;
    for (int[] unit : ratings.units()) {
      if (Ratings.rated(unit) == raters) {
        units++;
        int[] counts = Ratings.counts(unit, values);
        for (int value = 0; value < values; value++) {
          totals[value] += counts[value];
          same += (double) counts[value] * (counts[value] - 1);
        }
      }
    }
    if (units == 0) {
      return OptionalDouble.empty();
    }
    double chance = 0;
    for (double total : totals) {
      double part = total / ((double) units * raters);
      chance += part * part;
    }
    return beyondChance(same / ((double) units * raters * (raters - 1)), chance);
  }

  private static OptionalDouble beyondChance(double observed, double chance) {
    return chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
  }

  /**
   * Krippendorff's alpha for nominal data, with any number of raters and of missing values. K. Krippendorff, Computing Krippendorff's
   * alpha-reliability (2011), sections A to C; Content analysis, 4th edition (2019), chapter 12.
   *
   * @return nothing if no unit was rated by two, or all values are the same
   */
  public static OptionalDouble alpha(Ratings ratings) {
    int values = ratings.values();
    double[] totals = new double[values];
    double observed = 0;
    double all = 0;
    for (int[] unit : ratings.units()) {
      int rated = Ratings.rated(unit);
      if (rated > 1) {
        int[] counts = Ratings.counts(unit, values);
        all += rated;
        for (int value = 0; value < values; value++) {
          totals[value] += counts[value];
          observed += (double) counts[value] * (rated - counts[value]) / (rated - 1);
        }
      }
    }
    double expected = 0;
    for (double total : totals) {
      expected += total * (all - total);
    }
    // Both sums are of disagreements; what they are divided by differs by a factor of all − 1.
    return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
  }
}
