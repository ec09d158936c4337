package org.pizhu.text;

import java.util.HashMap;
import java.util.Map;

/** How much two texts have in common, whatever the order: the coefficient of Dice over their pairs of neighbouring UTF-16 units. */
public final class Likeness {

  private Likeness() {}

  /**
   * Twice the number of pairs that both texts have, over the number of pairs of both (L. R. Dice, Measures of the amount of ecologic
   * association between species, Ecology 26, 1945).
   *
   * @return 0 to 1; 1 for equal texts, 0 where either has no pair and they differ
   */
  public static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < one.length(); i++) {
      pairs.merge(pair(one, i), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < other.length(); i++) {
      Integer left = pairs.get(pair(other, i));
      if (left != null && left > 0) {
        pairs.put(pair(other, i), left - 1);
        common++;
      }
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
