package org.pizhu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;

class UnitizingTest {

  private static final int LENGTH = 40;

  private static TextRange of(int begin, int length) {
    return new TextRange(begin, begin + length);
  }

  /** K. Krippendorff, Content analysis, 2nd edition (2004), p. 254: a continuum of 300 that begins at 150. */
  @Test
  void krippendorffsOwnExample() {
    List<TextRange> first = List.of(of(75, 70), of(220, 30));
    List<TextRange> second = List.of(of(70, 80), of(205, 20), of(250, 20));
    assertThat(Unitizing.alpha(List.of(first, second), 300).getAsDouble()).isCloseTo(0.7286, offset(0.0001));
    List<TextRange> same = List.of(of(30, 60), of(150, 50));
    assertThat(Unitizing.alpha(List.of(same, same), 300)).hasValue(1);
  }

  @Test
  void withoutStretchesNothingCanBeTold() {
    assertThat(Unitizing.alpha(List.of(List.of(), List.of()), 100)).isEmpty();
  }

  @Test
  void whatOnlyOneHasIsNoAgreement() {
    assertThat(Unitizing.alpha(List.of(List.of(of(10, 5)), List.of()), 100).getAsDouble()).isLessThan(0.1);
    assertThat(Unitizing.alpha(List.of(List.of(of(10, 5)), List.of(of(60, 5))), 100).getAsDouble()).isLessThan(0);
  }

  @Test
  void stretchesThatTouchAreOne() {
    assertThat(Unitizing.alpha(List.of(List.of(of(10, 5), of(15, 5), of(12, 4)), List.of(of(10, 10))), 100)).hasValue(1);
  }

  @Test
  void ofMoreThanTwoThePairsCount() {
    List<TextRange> one = List.of(of(10, 5));
    List<TextRange> other = List.of(of(12, 6));
    double all = Unitizing.alpha(List.of(one, one, other), 100).getAsDouble();
    double pair = Unitizing.alpha(List.of(one, other), 100).getAsDouble();
    assertThat(all).isGreaterThan(pair).isLessThan(1);
  }

  /** The definition as it is printed, section against section. */
  private static OptionalDouble byDefinition(List<TextRange> first, List<TextRange> second, int length) {
    List<List<TextRange>> units = List.of(first, second);
    List<List<TextRange>> gaps = units.stream().map(some -> gaps(some, length)).toList();
    double observed = 0;
    for (int i = 0; i < 2; i++) {
      for (TextRange unit : units.get(i)) {
        for (TextRange other : units.get(1 - i)) {
          boolean overlap = unit.start() < other.end() && other.start() < unit.end();
          observed += overlap ? Math.pow(unit.start() - other.start(), 2) + Math.pow(unit.end() - other.end(), 2) : 0;
        }
        for (TextRange gap : gaps.get(1 - i)) {
          // Met from the side of the unit and from the side of the gap.
          observed += gap.start() <= unit.start() && unit.end() <= gap.end() ? 2 * Math.pow(unit.length(), 2) : 0;
        }
      }
    }
    observed /= 2.0 * length * length;
    int all = first.size() + second.size();
    double expected = 0;
    double selves = 0;
    for (List<TextRange> some : units) {
      for (TextRange unit : some) {
        double l = unit.length();
        expected += (all - 1) * (2 * l * l * l - 3 * l * l + l) / 3;
        for (List<TextRange> ofOne : gaps) {
          for (TextRange gap : ofOne) {
            expected += gap.length() >= l ? l * l * (gap.length() - l + 1) : 0;
          }
        }
        selves += l * (l - 1);
      }
    }
    expected *= 2.0 / length / (2.0 * length * (2.0 * length - 1) - selves);
    return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
  }

  private static List<TextRange> gaps(List<TextRange> units, int length) {
    List<TextRange> gaps = new ArrayList<>();
    int at = 0;
    for (TextRange unit : units) {
      if (unit.start() > at) {
        gaps.add(new TextRange(at, unit.start()));
      }
      at = unit.end();
    }
    if (at < length) {
      gaps.add(new TextRange(at, length));
    }
    return gaps;
  }

  @Property(tries = 500)
  void isWhatTheDefinitionSays(
      @ForAll @Size(max = 8) Set<@IntRange(max = LENGTH) Integer> edgesOfFirst, @ForAll @Size(max = 8) Set<@IntRange(max = LENGTH) Integer> edgesOfSecond) {
    List<TextRange> first = units(edgesOfFirst);
    List<TextRange> second = units(edgesOfSecond);
    OptionalDouble alpha = Unitizing.alpha(List.of(first, second), LENGTH);
    OptionalDouble defined = byDefinition(first, second, LENGTH);
    assertThat(alpha.isPresent()).isEqualTo(defined.isPresent());
    if (defined.isPresent()) {
      assertThat(alpha.getAsDouble()).isCloseTo(defined.getAsDouble(), offset(1e-9));
    }
  }

  private static List<TextRange> units(Set<Integer> edges) {
    List<Integer> sorted = edges.stream().sorted().toList();
    List<TextRange> units = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      units.add(new TextRange(sorted.get(i), sorted.get(i + 1)));
    }
    return units;
  }
}
