package org.pizhu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;

class CodedContinuumTest {

  private static final int LENGTH = 30;

  private static CodedStretch of(int first, int last, int code) {
    return new CodedStretch(first - 1, last, code);
  }

  private static UnitizingFamily family(int length, List<List<CodedStretch>> observers) {
    CodedContinuum continuum = new CodedContinuum(observers.size());
    continuum.add(observers, length);
    return continuum.agreement();
  }

  /** K. Krippendorff, Content analysis, 4th edition (2019), figure 12.11. */
  private static final List<List<CodedStretch>> ALEX_PAUL_SUZAN;

  static {
    List<CodedStretch> alex = List.of(of(1, 7, 1), of(8, 13, 2), of(31, 32, 5), of(33, 37, 6), of(38, 44, 6), of(45, 60, 7));
    List<CodedStretch> paul = List.of(of(1, 7, 1), of(8, 13, 3), of(14, 21, 5), of(33, 44, 6));
    List<CodedStretch> suzan = List.of(of(1, 7, 1), of(8, 13, 4), of(14, 21, 5), of(33, 37, 6), of(38, 41, 6), of(42, 44, 6));
    ALEX_PAUL_SUZAN = List.of(alex, paul, suzan);
  }

  /** Printed are 0.510, 0.413 and 0.724. The second is 0.4136 to the last digit. */
  @Test
  void krippendorffsOwnExample() {
    UnitizingFamily found = family(60, ALEX_PAUL_SUZAN);
    assertThat(found.tagged()).isCloseTo(0.510, offset(0.0005));
    assertThat(found.relevant()).isCloseTo(0.413, offset(0.001));
    assertThat(found.coded()).isCloseTo(0.724, offset(0.0005));
  }

  @Test
  void whoAgreesInAllHasOne() {
    List<CodedStretch> one = List.of(of(3, 8, 1), of(9, 12, 2));
    assertThat(family(20, List.of(one, one))).isEqualTo(new UnitizingFamily(1.0, 1.0, 1.0));
  }

  @Test
  void sameEdgesWithOtherCodesAgreeInWhatIsRelevantAlone() {
    UnitizingFamily found = family(20, List.of(List.of(of(3, 8, 1), of(12, 14, 2)), List.of(of(3, 8, 2), of(12, 14, 1))));
    assertThat(found.relevant()).isEqualTo(1);
    assertThat(found.tagged()).isLessThan(1);
    assertThat(found.coded()).isNegative();
  }

  @Test
  void nothingCanBeToldWhereNothingDiffers() {
    assertThat(family(20, List.of(List.of(), List.of()))).isEqualTo(UnitizingFamily.NONE);
    assertThat(family(0, List.of(List.of(), List.of()))).isEqualTo(UnitizingFamily.NONE);
    assertThat(family(20, List.of(List.of(of(3, 8, 1)), List.of(of(4, 9, 1)))).coded()).as("there is one code alone").isNull();
    assertThatThrownBy(() -> new CodedContinuum(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CodedStretch(2, 2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void passagesThatOverlapAreCutWhereTheirTagsChange() {
    Stretches stretches = new Stretches();
    assertThat(stretches.of(List.of(
        tagged(10, 20, "b"), tagged(0, 12, "a"), tagged(14, 14, "c"), tagged(20, 25, "b"), tagged(30, 40, "a"), tagged(35, 45, "a"), tagged(50, 60))))
        .containsExactly(new CodedStretch(0, 10, 1), new CodedStretch(10, 12, 2, true), new CodedStretch(12, 20, 3, true), new CodedStretch(20, 25, 3),
            new CodedStretch(30, 45, 1));
    assertThat(stretches.of(List.of(tagged(3, 5, "a", "b")))).as("a set of tags is one code").containsExactly(new CodedStretch(3, 5, 2));
  }

  private static Stretches.Tagged tagged(int start, int end, String... tags) {
    return new Stretches.Tagged(new TextRange(start, end), Set.of(tags));
  }

  /** The definition place by place. */
  private static @Nullable Double byPlaces(List<List<CodedStretch>> observers, IntPredicate counts, IntUnaryOperator code) {
    int raters = observers.size();
    Map<List<Integer>, Double> coincidences = new HashMap<>();
    double selves = 0;
    for (int i = 0; i < raters; i++) {
      Map<Integer, Double> lengths = new HashMap<>();
      for (int at = 0; at < LENGTH; at++) {
        int mine = number(observers.get(i), at);
        for (int j = 0; j < raters; j++) {
          if (i != j && counts.test(codeOf(observers.get(i), at)) && counts.test(codeOf(observers.get(j), at))) {
            double share = 1.0 / (raters - 1);
            coincidences.merge(
                List.of(code.applyAsInt(codeOf(observers.get(i), at)), code.applyAsInt(codeOf(observers.get(j), at))), share, Double::sum);
            lengths.merge(mine, share, Double::sum);
          }
        }
      }
      for (Map.Entry<Integer, Double> one : lengths.entrySet()) {
        selves += one.getKey() < 0 ? one.getValue() : one.getValue() * one.getValue();
      }
    }
    double all = coincidences.values().stream().mapToDouble(Double::doubleValue).sum();
    double same = coincidences.entrySet().stream().filter(one -> one.getKey().get(0).equals(one.getKey().get(1)))
        .mapToDouble(Map.Entry::getValue).sum();
    double chance = 0;
    for (Map.Entry<List<Integer>, Double> one : coincidences.entrySet()) {
      for (Map.Entry<List<Integer>, Double> other : coincidences.entrySet()) {
        chance += one.getKey().get(0).equals(other.getKey().get(1)) ? 0 : one.getValue() * other.getValue();
      }
    }
    double expected = all * chance / (all * all - selves);
    return chance < 1e-9 || all * all - selves < 1e-9 ? null : 1 - (all - same) / expected;
  }

  private static int number(List<CodedStretch> stretches, int at) {
    for (int i = 0; i < stretches.size(); i++) {
      if (stretches.get(i).start() <= at && at < stretches.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private static int codeOf(List<CodedStretch> stretches, int at) {
    int number = number(stretches, at);
    return number < 0 ? 0 : stretches.get(number).code();
  }

  @Property(tries = 500)
  void isWhatTheDefinitionSays(
      @ForAll @Size(3) List<@Size(max = 9) Set<@IntRange(max = LENGTH) Integer>> edges,
      @ForAll @Size(3) List<@Size(10) List<@IntRange(max = 3) Integer>> codes) {
    List<List<CodedStretch>> observers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Integer> sorted = edges.get(i).stream().sorted().toList();
      List<CodedStretch> stretches = new ArrayList<>();
      for (int k = 0; k + 1 < sorted.size(); k++) {
        if (codes.get(i).get(k) > 0) {
          stretches.add(new CodedStretch(sorted.get(k), sorted.get(k + 1), codes.get(i).get(k)));
        }
      }
      observers.add(stretches);
    }
    UnitizingFamily found = family(LENGTH, observers);
    same(found.tagged(), byPlaces(observers, code -> true, code -> code));
    same(found.relevant(), byPlaces(observers, code -> true, code -> Math.min(code, 1)));
    same(found.coded(), byPlaces(observers, code -> code > 0, code -> code));
    CodedContinuum continuum = new CodedContinuum(3);
    continuum.add(observers, LENGTH);
    for (int code = 1; code <= 3; code++) {
      int one = code;
      same(continuum.single(given -> given == one), singleByPlaces(observers, one));
    }
  }

  /** Equation 38 with the whole matrix of what is expected, from the lengths place by place. */
  private static @Nullable Double singleByPlaces(List<List<CodedStretch>> observers, int code) {
    double[][] found = new double[4][4];
    double[] selves = new double[4];
    for (int i = 0; i < observers.size(); i++) {
      Map<Integer, Double> lengths = new HashMap<>();
      for (int at = 0; at < LENGTH; at++) {
        for (int j = 0; j < observers.size(); j++) {
          int mine = codeOf(observers.get(i), at);
          int theirs = codeOf(observers.get(j), at);
          if (i != j && mine > 0 && theirs > 0) {
            found[mine][theirs] += 1.0 / (observers.size() - 1);
            lengths.merge(number(observers.get(i), at), 1.0 / (observers.size() - 1), Double::sum);
          }
        }
      }
      List<CodedStretch> own = observers.get(i);
      lengths.forEach((stretch, length) -> selves[own.get(stretch).code()] += length * length);
    }
    double[] sums = Arrays.stream(found).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double all = Arrays.stream(sums).sum();
    double expected = 0;
    double expectedSame = 0;
    for (int other = 1; other <= 3; other++) {
      double cell = all * (sums[other] * sums[code] - (other == code ? selves[code] : 0)) / (all * all - Arrays.stream(selves).sum());
      expected += cell;
      expectedSame += other == code ? cell : 0;
    }
    double others = all - sums[code];
    return sums[code] < 1e-9 || others < 1e-9 ? null : 1 - expected / sums[code] * (sums[code] - found[code][code]) / (expected - expectedSame);
  }

  /** On the data of the example above; values of single codes are not printed there. */
  @Test
  void aCodeThatAllGiveAlikeHasOneAndOneThatNobodyElseGivesHasNone() {
    CodedContinuum continuum = new CodedContinuum(3);
    continuum.add(ALEX_PAUL_SUZAN, 60);
    assertThat(continuum.single(code -> code == 1)).isEqualTo(1);
    assertThat(continuum.single(code -> code == 5)).isEqualTo(1);
    assertThat(continuum.single(code -> code == 6)).isEqualTo(1);
    assertThat(List.of(2, 3, 4)).allSatisfy(disputed -> assertThat(continuum.single(code -> code == disputed)).as("given by one alone: as by chance").isZero());
    assertThat(continuum.single(code -> code == 7)).as("nobody else has coded there").isNull();
    assertThat(continuum.single(code -> code > 0)).as("there is no other code").isNull();
  }

  @Test
  void aPassageIsOneWhereOthersOverlapIt() {
    Stretches stretches = new Stretches();
    List<Stretches.Tagged> plain = List.of(tagged(0, 20, "a"), tagged(30, 40, "b"));
    List<Stretches.Tagged> cut = List.of(tagged(0, 20, "a"), tagged(5, 10, "c"), tagged(30, 40, "b"));
    List<Stretches.Tagged> other = List.of(tagged(0, 12, "a"), tagged(12, 20, "b"), tagged(30, 40, "b"));
    CodedContinuum first = new CodedContinuum(2);
    first.add(List.of(stretches.of(plain), stretches.of(other)), 50);
    CodedContinuum second = new CodedContinuum(2);
    second.add(List.of(stretches.of(cut), stretches.of(other)), 50);
    assertThat(first.single(stretches.with(Set.of("a")))).isNotNull().isEqualTo(second.single(stretches.with(Set.of("a"))));
  }

  private static void same(@Nullable Double found, @Nullable Double defined) {
    if (found == null || defined == null) {
      assertThat(found).isEqualTo(defined);
    } else {
      assertThat(found).isCloseTo(defined, offset(1e-9));
    }
  }
}
