package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.anchor.Aligner.Stretch;

/** Alignments are the cheapest that there are, which the plain recursion tells; and what was put in stays in one piece. */
class AlignerTest {

  private static final int REPLACE = 5;
  private static final int GAP_OPEN = 2;
  private static final int GAP = 4;

  private static Stretch stretch(String text) {
    return new Stretch(text.chars().toArray(), 0, text.length());
  }

  /** The steps of an alignment: = kept, x replaced, - left out, + put in. */
  private static String steps(Edges edges, int length, int first, int last) {
    StringBuilder steps = new StringBuilder("+".repeat(edges.earliest(0) - first));
    for (int edge = 0; edge <= length; edge++) {
      steps.append("+".repeat(edges.latest(edge) - edges.earliest(edge)));
      if (edge < length) {
        boolean paired = edges.earliest(edge + 1) > edges.latest(edge);
        steps.append(edges.kept(edge) ? '=' : paired ? 'x' : '-');
      }
    }
    return steps.append("+".repeat(last - edges.latest(length))).toString();
  }

  @ParameterizedTest
  @CsvSource({
    // two texts, and how the second comes from the first
    "甲乙丙,甲乙丙,===",
    "甲乙丙,甲丁丙,=x=",
    "甲乙丙,甲丙,=-=",
    "甲丙,甲乙丙,=+=",
    "甲乙丙丁,甲丁,=--=",
    "甲丁,甲乙丙丁,=++=",
    "甲乙,丙丁,xx",
    // in one piece, although strewn it would keep as much or more
    "甲乙丙丁,甲子乙丑乙丙丁,=+++===",
    "甲乙乙丙丁戊,甲丙丁戊,=--===",
    // what costs the same: a word that became shorter or longer, a sentence with its mark
    "甲乙丙丁,甲子丁,=x-=",
    "甲乙丁,甲子丑丁,=x+=",
    "底。西风。这,底。这,==---=",
    "底。这,底。西风。这,==+++=",
    "'',甲乙,++",
    "甲乙,'',--",
  })
  void goesFromOneTextToTheOther(String one, String other, String steps) {
    assertThat(steps(Aligner.whole(stretch(one), stretch(other)), one.length(), 0, other.length())).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    // what is looked for, the text, where it begins and ends there, and how it comes from it
    "乙丙,甲乙丙丁,1,3,==", "乙丙丁,甲乙子丁戊,1,4,=x=", "甲乙丙丁戊,子甲乙丁戊丑,1,5,==-==", "甲乙丙丁,子甲乙丑丙丁寅,1,6,==+==",
  })
  void findsTheBestPart(String one, String other, int start, int end, String steps) {
    Edges edges = Aligner.inside(stretch(one), stretch(other));
    assertThat(edges.earliest(0)).isEqualTo(start);
    assertThat(edges.latest(one.length())).isEqualTo(end);
    assertThat(steps(edges, one.length(), start, end)).isEqualTo(steps);
  }

  /** Few letters, so that there are many ways. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6})
  void isTheCheapestThatThereIs(int letters) {
    Random random = new Random(letters);
    for (int round = 0; round < 300; round++) {
      String one = random(random, letters);
      String other = random(random, letters);
      Edges whole = Aligner.whole(stretch(one), stretch(other));
      String steps = steps(whole, one.length(), 0, other.length());
      check(one, other, steps);
      assertThat(cost(steps)).as("%s to %s: %s", one, other, steps).isEqualTo(new Cheapest(one, other).of(0, 0, ' '));
      Edges inside = Aligner.inside(stretch(one), stretch(other));
      String part = other.substring(inside.earliest(0), inside.latest(one.length()));
      String partSteps = steps(inside, one.length(), inside.earliest(0), inside.latest(one.length()));
      check(one, part, partSteps);
      int least = Integer.MAX_VALUE;
      for (int from = 0; from <= other.length(); from++) {
        for (int to = from; to <= other.length(); to++) {
          least = Math.min(least, new Cheapest(one, other.substring(from, to)).of(0, 0, ' '));
        }
      }
      assertThat(cost(partSteps)).as("%s in %s: %s", one, other, partSteps).isEqualTo(least);
    }
  }

  private static String random(Random random, int letters) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(7);
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(letters)));
    }
    return text.toString();
  }

  /** Whether the steps go from the one text to the other, and keep only what is the same. */
  private static void check(String one, String other, String steps) {
    int i = 0;
    int j = 0;
    for (char step : steps.toCharArray()) {
      if (step == '=') {
        assertThat(other.charAt(j)).isEqualTo(one.charAt(i));
      }
      i += step == '+' ? 0 : 1;
      j += step == '-' ? 0 : 1;
    }
    assertThat(List.of(i, j)).isEqualTo(List.of(one.length(), other.length()));
  }

  private static int cost(String steps) {
    int cost = 0;
    char before = ' ';
    for (char step : steps.toCharArray()) {
      cost += step == '=' ? 0 : step == 'x' ? REPLACE : GAP + (step == before ? 0 : GAP_OPEN);
      before = step;
    }
    return cost;
  }

  /** By the book: the least cost of the rests of two texts behind a step. */
  private static final class Cheapest {

    private final String one;
    private final String other;
    private final Map<List<Object>, Integer> known = new HashMap<>();

    Cheapest(String one, String other) {
      this.one = one;
      this.other = other;
    }

    int of(int i, int j, char before) {
      List<Object> key = List.of(i, j, before);
      Integer found = known.get(key);
      if (found == null) {
        found = i == one.length() && j == other.length() ? 0 : least(i, j, before);
        known.put(key, found);
      }
      return found;
    }

    private int least(int i, int j, char before) {
      List<Integer> ways = new ArrayList<>();
      if (i < one.length() && j < other.length()) {
        ways.add((one.charAt(i) == other.charAt(j) ? 0 : REPLACE) + of(i + 1, j + 1, '='));
      }
      if (i < one.length()) {
        ways.add(GAP + (before == '-' ? 0 : GAP_OPEN) + of(i + 1, j, '-'));
      }
      if (j < other.length()) {
        ways.add(GAP + (before == '+' ? 0 : GAP_OPEN) + of(i, j + 1, '+'));
      }
      return ways.stream().min(Integer::compare).orElseThrow();
    }
  }
}
