package org.pizhu.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pieces of one text could be which of another: those that are equal, and those that have many pairs of neighbouring code points in
 * common. Time and space grow with the length of the texts, not with the number of pairs.
 */
final class Likeness {

  /** Below that two pieces have no more in common than any two of one story. */
  static final double LEAST = 0.4;

  /** Pairs of code points that more pieces have than that do not tell one from another. */
  private static final int COMMON = 48;

  /** So many of those that have most in common are looked at closely. */
  private static final int CLOSELY = 8;

  /** A piece that is worse than the best by more than that is no rival of it. */
  private static final double RIVAL = 0.25;

  private final List<String> first;
  private final List<String> second;
  private final List<Pair> pairs = new ArrayList<>();

  /**
   * Two pieces that could be one.
   *
   * @param before the number of the piece of the first text, from 0
   * @param after the number of the piece of the second
   * @param likeness what they have in common as part of what they are made of, above 0; 1 for equal ones alone
   */
  record Pair(int before, int after, double likeness) {}

  private Likeness(List<String> first, List<String> second) {
    this.first = first;
    this.second = second;
  }

  /** The pairs, those of one piece of the first text together; each once. */
  static List<Pair> pairs(List<String> first, List<String> second) {
    Likeness likeness = new Likeness(first, second);
    likeness.find();
    return likeness.pairs;
  }

  private void find() {
    boolean[] isEqualBefore = new boolean[first.size()];
    boolean[] isEqualAfter = new boolean[second.size()];
    equal(isEqualBefore, isEqualAfter);
    List<Pair> alike = alike(isEqualBefore, isEqualAfter);
    double[] bestBefore = new double[first.size()];
    double[] bestAfter = new double[second.size()];
    for (Pair pair : alike) {
      bestBefore[pair.before] = Math.max(bestBefore[pair.before], pair.likeness);
      bestAfter[pair.after] = Math.max(bestAfter[pair.after], pair.likeness);
    }
    alike.stream()
        .filter(pair -> pair.likeness >= Math.max(bestBefore[pair.before], bestAfter[pair.after]) - RIVAL)
        .forEach(pairs::add);
  }

  /** Of pieces that come several times the first with the first and so on, and the last with the last and so on. */
  private void equal(boolean[] isEqualBefore, boolean[] isEqualAfter) {
    Map<String, List<Integer>> before = places(first);
    Map<String, List<Integer>> after = places(second);
    before.forEach((text, ones) -> {
      List<Integer> others = after.getOrDefault(text, List.of());
      int both = Math.min(ones.size(), others.size());
      for (int i = 0; i < both; i++) {
        add(ones.get(i), others.get(i), isEqualBefore, isEqualAfter);
        if (ones.size() != others.size()) {
          add(ones.get(ones.size() - 1 - i), others.get(others.size() - 1 - i), isEqualBefore, isEqualAfter);
        }
      }
    });
  }

  private void add(int one, int other, boolean[] isEqualBefore, boolean[] isEqualAfter) {
    pairs.add(new Pair(one, other, 1));
    isEqualBefore[one] = true;
    isEqualAfter[other] = true;
  }

  private static Map<String, List<Integer>> places(List<String> pieces) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      places.computeIfAbsent(pieces.get(i), text -> new ArrayList<>()).add(i);
    }
    return places;
  }

  private List<Pair> alike(boolean[] isEqualBefore, boolean[] isEqualAfter) {
    long[][] grams = new long[second.size()][];
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int j = 0; j < second.size(); j++) {
      if (!isEqualAfter[j]) {
        grams[j] = grams(second.get(j));
        long last = -1;
        for (long gram : grams[j]) {
          if (gram != last) {
            having.computeIfAbsent(gram, key -> new ArrayList<>(2)).add(j);
          }
          last = gram;
        }
      }
    }
    List<Pair> alike = new ArrayList<>();
    int[] shared = new int[second.size()];
    for (int i = 0; i < first.size(); i++) {
      if (!isEqualBefore[i]) {
        long[] own = grams(first.get(i));
        for (int j : candidates(own, having, shared)) {
          double likeness = likeness(own, grams[j]);
          if (likeness >= LEAST) {
            alike.add(new Pair(i, j, Math.min(likeness, 0.999)));
          }
        }
      }
    }
    return alike;
  }

  private static List<Integer> candidates(long[] grams, Map<Long, List<Integer>> having, int[] shared) {
    List<Integer> found = new ArrayList<>();
    for (long gram : grams) {
      List<Integer> places = having.getOrDefault(gram, List.of());
      if (places.size() <= COMMON) {
        for (int place : places) {
          if (shared[place]++ == 0) {
            found.add(place);
          }
        }
      }
    }
    List<Integer> most = found.stream()
        .sorted(Comparator.<Integer>comparingInt(place -> -shared[place]).thenComparingInt(place -> place))
        .limit(CLOSELY)
        .toList();
    found.forEach(place -> shared[place] = 0);
    return most;
  }

  /** Twice what they have in common, through all they have (Dice). */
  private static double likeness(long[] one, long[] other) {
    // Not more than all of the shorter one can be in common: a sentence isn't sought through a piece of a megabyte.
    if (2.0 * Math.min(one.length, other.length) < LEAST * (one.length + other.length)) {
      return 0;
    }
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
  }

  /** The pairs of neighbouring code points of what the text says, sorted; of a single one that. */
  private static long[] grams(String text) {
    String core = Core.of(text);
    int[] points = (core.isEmpty() ? text : core).codePoints().toArray();
    long[] grams = new long[points.length == 1 ? 1 : Math.max(0, points.length - 1)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = (long) points[i] << 32 | (points.length == 1 ? 0 : points[i + 1]);
    }
    Arrays.sort(grams);
    return grams;
  }
}
