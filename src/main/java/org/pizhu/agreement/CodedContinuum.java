package org.pizhu.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What observers have made of one text, or of several behind each other: coded stretches, with gaps between them. Gives the coefficients of
 * K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, On the reliability of unitizing textual continua: further developments, Quality &amp;
 * Quantity 50 (2016), 2347–2364; also K. Krippendorff, Content analysis, 4th edition (2019), section 12.6. The difference of codes is nominal.
 *
 * <p>A stretch can't be paired with itself, so what it would add to the agreement by chance is taken out: the square of its length, of a gap its
 * length. For cuα the length of a stretch is that of its parts that others have coded as well, each other observer counting for an equal share.
 */
public final class CodedContinuum {

  /** The code of what is in no stretch. */
  static final int GAP = 0;

  private final int observers;
  /** Lengths of what two have coded, by both codes. */
  private final Map<Long, Double> coincidences = new HashMap<>();
  /** By code, the lengths that stretches have in common with themselves. */
  private final Map<Integer, Double> selves = new HashMap<>();
  private final Map<Integer, Double> selvesAmongCoded = new HashMap<>();
  /** All stretches with what of each others have coded as well, those of an observer in a text behind each other. */
  private final List<Among> among = new ArrayList<>();

  /** A stretch, and how much of it others have coded as well. */
  private record Among(int code, boolean goesOn, double pairable) {}

  /** @param observers how many there are, at least 2 */
  public CodedContinuum(int observers) {
    if (observers < 2) {
      throw new IllegalArgumentException("Nobody to agree with");
    }
    this.observers = observers;
  }

  /**
   * Adds a text.
   *
   * @param stretches of each observer, in order, none of them empty, none overlapping another, all within the text
   * @param length of the text, in the units of the stretches
   */
  public void add(List<List<CodedStretch>> stretches, int length) {
    for (int one = 0; one < observers; one++) {
      int coded = 0;
      for (CodedStretch stretch : stretches.get(one)) {
        coded += stretch.length();
        selves.merge(stretch.code(), square(stretch.length()), Double::sum);
      }
      selves.merge(GAP, (double) length - coded, Double::sum);
      double[] pairable = new double[stretches.get(one).size()];
      for (int other = 0; other < observers; other++) {
        if (other != one) {
          pair(stretches.get(one), stretches.get(other), length, pairable);
        }
      }
      for (int at = 0; at < pairable.length; at++) {
        CodedStretch stretch = stretches.get(one).get(at);
        selvesAmongCoded.merge(stretch.code(), square(pairable[at]), Double::sum);
        among.add(new Among(stretch.code(), stretch.goesOn(), pairable[at]));
      }
    }
  }

  /** Counts what one observer has where another one has something, from the side of the one. */
  private void pair(List<CodedStretch> one, List<CodedStretch> other, int length, double[] pairable) {
    int first = 0;
    int second = 0;
    int at = 0;
    while (at < length) {
      first = first < one.size() && one.get(first).end() <= at ? first + 1 : first;
      second = second < other.size() && other.get(second).end() <= at ? second + 1 : second;
      CodedStretch mine = at(one, first, at);
      CodedStretch theirs = at(other, second, at);
      int end = Math.min(edge(one, first, at, length), edge(other, second, at, length));
      double share = (end - at) / (observers - 1.0);
      coincidences.merge(key(mine == null ? GAP : mine.code(), theirs == null ? GAP : theirs.code()), share, Double::sum);
      if (mine != null && theirs != null) {
        pairable[first] += share;
      }
      at = end;
    }
  }

  private static @Nullable CodedStretch at(List<CodedStretch> stretches, int number, int at) {
    return number < stretches.size() && stretches.get(number).start() <= at ? stretches.get(number) : null;
  }

  /** Where what is at a place ends: the stretch, or the gap before the next one. */
  private static int edge(List<CodedStretch> stretches, int number, int at, int length) {
    if (number >= stretches.size()) {
      return length;
    }
    return stretches.get(number).start() <= at ? stretches.get(number).end() : stretches.get(number).start();
  }

  private static long key(int one, int other) {
    return ((long) one << Integer.SIZE) | other;
  }

  private static double square(double length) {
    return length * length;
  }

  /** The coefficients over all texts that were added. */
  public UnitizingFamily agreement() {
    return new UnitizingFamily(
        alpha(coincidences, selves),
        alpha(relevant(coincidences), Map.of(GAP, selves.getOrDefault(GAP, 0.0), 1, sum(selves) - selves.getOrDefault(GAP, 0.0))),
        alpha(coded(coincidences), selvesAmongCoded));
  }

  /**
   * (k)uα over all texts that were added: of what one has given a code and others have coded as well, how much have they given the same. With ℓ for
   * lengths of pairs of what two have coded, α = 1 − (ℓ.k ℓ.. − s) (ℓ.k − ℓkk) / (ℓ.k² (ℓ.. − ℓ.k)); s is what the stretches have in common with
   * themselves. It is the form for nominal differences of equation 38 of the 4th edition, in which what is common to all codes drops out.
   *
   * @param isCode which codes are taken for the one
   * @return null where the code was not given to anything that others have coded, or there is no other
   */
  public @Nullable Double single(IntPredicate isCode) {
    double all = 0;
    double given = 0;
    double same = 0;
    for (Map.Entry<Long, Double> one : coded(coincidences).entrySet()) {
      boolean isFirst = isCode.test(first(one.getKey()));
      all += one.getValue();
      given += isFirst ? one.getValue() : 0;
      same += isFirst && isCode.test(second(one.getKey())) ? one.getValue() : 0;
    }
    double others = all - given;
    return given <= 0 || others <= 0 ? null : 1 - (given * all - selves(isCode)) * (given - same) / (square(given) * others);
  }

  private double selves(IntPredicate isCode) {
    double sum = 0;
    double length = 0;
    for (Among one : among) {
      if (!one.goesOn() || !isCode.test(one.code())) {
        sum += square(length);
        length = 0;
      }
      length += isCode.test(one.code()) ? one.pairable() : 0;
    }
    return sum + square(length);
  }

  private static Map<Long, Double> relevant(Map<Long, Double> coincidences) {
    Map<Long, Double> relevant = new HashMap<>();
    coincidences.forEach((codes, length) ->
        relevant.merge(key(Math.min(first(codes), 1), Math.min(second(codes), 1)), length, Double::sum));
    return relevant;
  }

  private static Map<Long, Double> coded(Map<Long, Double> coincidences) {
    Map<Long, Double> coded = new HashMap<>();
    coincidences.forEach((codes, length) -> {
      if (first(codes) != GAP && second(codes) != GAP) {
        coded.put(codes, length);
      }
    });
    return coded;
  }

  private static int first(long codes) {
    return (int) (codes >>> Integer.SIZE);
  }

  private static int second(long codes) {
    return (int) codes;
  }

  /** What differs, by what would differ if stretches met by chance. */
  private static @Nullable Double alpha(Map<Long, Double> coincidences, Map<Integer, Double> selves) {
    Map<Integer, Double> totals = new HashMap<>();
    double observed = 0;
    for (Map.Entry<Long, Double> one : coincidences.entrySet()) {
      totals.merge(first(one.getKey()), one.getValue(), Double::sum);
      observed += first(one.getKey()) == second(one.getKey()) ? 0 : one.getValue();
    }
    double all = sum(totals);
    double pairs = all * all - sum(selves);
    double different = all * all - totals.values().stream().mapToDouble(CodedContinuum::square).sum();
    return pairs <= 0 || totals.size() < 2 ? null : 1 - observed * pairs / (all * different);
  }

  private static double sum(Map<Integer, Double> numbers) {
    return numbers.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
