package org.pizhu.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.pizhu.model.TextRange;

/**
 * Krippendorff's alpha for unitizing: how far observers agree on which stretches of a text are of one kind, to the character.
 * K. Krippendorff, On the reliability of unitizing continuous data, Sociological Methodology 25 (1995), 47–76, with the correction of
 * Content analysis, 2nd edition (2004), pp. 251–256. Of more than two observers the disagreements of all pairs are summed, as the definition for
 * more than two does not behave as it should (Krippendorff, Mathet, Bouvry, Widlöcher, Quality & Quantity 50 (2016), 2347–2364).
 */
public final class Unitizing {

  private final long length;
  private double observed;
  private double expected;

  private Unitizing(long length) {
    this.length = length;
  }

  /**
   * Alpha of one kind of stretches.
   *
   * @param observers of each observer the stretches, in any order; those that touch or overlap are one. At least two observers
   * @param length of the text, in the units of the stretches; they lie within it
   * @return 1 where all agree, 0 where it is as by chance; nothing if there is no stretch, or nothing but stretches
   */
  public static OptionalDouble alpha(List<List<TextRange>> observers, long length) {
    if (observers.size() < 2) {
      throw new IllegalArgumentException("Nobody to agree with");
    }
    List<List<TextRange>> merged = observers.stream().map(Unitizing::merged).toList();
    Unitizing unitizing = new Unitizing(length);
    for (int first = 0; first < merged.size(); first++) {
      for (int second = first + 1; second < merged.size(); second++) {
        unitizing.pair(merged.get(first), merged.get(second));
      }
    }
    return unitizing.expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - unitizing.observed / unitizing.expected);
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges.stream().filter(one -> one.length() > 0).sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && range.start() <= merged.get(last).end()) {
        merged.set(last, new TextRange(merged.get(last).start(), Math.max(merged.get(last).end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private void pair(List<TextRange> first, List<TextRange> second) {
    // Each pair of stretches is met from both sides, and there are two observers.
    observed += 2 * disagreement(first, second) / (2.0 * length * length);
    expected += byChance(first, second);
  }

  /** What differs: of two stretches that overlap the squares of the distances of their edges, of one that lies in a gap the square of its length. */
  private static double disagreement(List<TextRange> first, List<TextRange> second) {
    double sum = 0;
    int from = 0;
    for (TextRange one : first) {
      while (from < second.size() && second.get(from).end() <= one.start()) {
        from++;
      }
      boolean meets = false;
      for (int at = from; at < second.size() && second.get(at).start() < one.end(); at++) {
        double starts = one.start() - second.get(at).start();
        double ends = one.end() - second.get(at).end();
        sum += starts * starts + ends * ends;
        meets = true;
      }
      sum += meets ? 0 : square(one.length());
    }
    int at = 0;
    for (TextRange other : second) {
      while (at < first.size() && first.get(at).end() <= other.start()) {
        at++;
      }
      boolean meets = at < first.size() && first.get(at).start() < other.end();
      sum += meets ? 0 : square(other.length());
    }
    return sum;
  }

  /** What would differ if the same stretches and gaps stood anywhere. */
  private double byChance(List<TextRange> first, List<TextRange> second) {
    List<TextRange> all = new ArrayList<>(first);
    all.addAll(second);
    double[] gaps = gaps(first, second);
    double[] sums = new double[gaps.length + 1];
    for (int i = gaps.length - 1; i >= 0; i--) {
      sums[i] = sums[i + 1] + gaps[i];
    }
    double sum = 0;
    double selves = 0;
    for (TextRange unit : all) {
      double l = unit.length();
      int from = firstOfLength(gaps, l);
      sum += (all.size() - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * (sums[from] - (gaps.length - from) * (l - 1));
      selves += l * (l - 1);
    }
    double places = 2.0 * length;
    double pairs = places * (places - 1) - selves;
    return pairs <= 0 ? 0 : 2.0 / length * sum / pairs;
  }

  private double[] gaps(List<TextRange> first, List<TextRange> second) {
    List<Double> gaps = new ArrayList<>();
    for (List<TextRange> units : List.of(first, second)) {
      long at = 0;
      for (TextRange unit : units) {
        gaps.add((double) (unit.start() - at));
        at = unit.end();
      }
      gaps.add((double) (length - at));
    }
    return gaps.stream().filter(gap -> gap > 0).mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The first of numbers in order that is not smaller. */
  private static int firstOfLength(double[] gaps, double least) {
    int found = Arrays.binarySearch(gaps, least - 0.5);
    return found < 0 ? -found - 1 : found;
  }

  private static double square(double length) {
    return length * length;
  }
}
