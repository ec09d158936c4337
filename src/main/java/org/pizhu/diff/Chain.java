package org.pizhu.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.pizhu.diff.Likeness.Pair;

/** The heaviest of the chains of pairs in which both members come ever later: what kept its order. */
final class Chain {

  private final List<Pair> pairs;
  private final long[] weights;
  private final int[] before;
  /** For each node of the tree, the pair in which the heaviest chain of its places ends, -1 for none (Fenwick's tree of maxima). */
  private final int[] heaviest;

  private Chain(List<Pair> pairs, int places) {
    this.pairs = pairs;
    this.weights = new long[pairs.size()];
    this.before = new int[pairs.size()];
    this.heaviest = new int[places + 1];
    Arrays.fill(heaviest, -1);
  }

  /**
   * Finds it, in time that grows with the number of pairs and its logarithm.
   *
   * @param places how many places the second members have
   * @param weight of a pair, above 0
   */
  static List<Pair> heaviest(List<Pair> pairs, int places, ToLongFunction<Pair> weight) {
    // Of pairs with one first member the later ones come first, so that none follows another.
    List<Pair> sorted = pairs.stream()
        .sorted(Comparator.comparingInt(Pair::before).thenComparing(Comparator.comparingInt(Pair::after).reversed()))
        .toList();
    Chain chain = new Chain(sorted, places);
    int best = -1;
    for (int i = 0; i < sorted.size(); i++) {
      int last = chain.upTo(sorted.get(i).after());
      chain.before[i] = last;
      chain.weights[i] = weight.applyAsLong(sorted.get(i)) + (last < 0 ? 0 : chain.weights[last]);
      chain.put(i);
      best = best < 0 || chain.weights[i] > chain.weights[best] ? i : best;
    }
    List<Pair> found = new ArrayList<>();
    for (int i = best; i >= 0; i = chain.before[i]) {
      found.add(sorted.get(i));
    }
    Collections.reverse(found);
    return found;
  }

  /** The heaviest chain that ends before a place. */
  private int upTo(int place) {
    int best = -1;
    for (int node = place; node > 0; node -= node & -node) {
      best = heavier(best, heaviest[node]);
    }
    return best;
  }

  private void put(int pair) {
    for (int node = pairs.get(pair).after() + 1; node < heaviest.length; node += node & -node) {
      heaviest[node] = heavier(heaviest[node], pair);
    }
  }

  private int heavier(int one, int other) {
    return other >= 0 && (one < 0 || weights[other] > weights[one]) ? other : one;
  }
}
