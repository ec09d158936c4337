package org.pizhu.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NumberSetTest {

  @Property(tries = 2000)
  void countsAsASetOfTheCollectionsDoes(
      @ForAll @Size(max = 60) List<@IntRange(min = -9, max = 30) Integer> some, @ForAll @Size(max = 60) List<Integer> others) {
    Set<Integer> both = new HashSet<>(some);
    both.retainAll(new HashSet<>(others));
    NumberSet one = set(some);
    NumberSet other = set(others);
    assertThat(one.size()).isEqualTo(new HashSet<>(some).size());
    assertThat(one.shared(other)).isEqualTo(other.shared(one)).isEqualTo(both.size());
    assertThat(one.shared(one)).isEqualTo(one.size());
  }

  @Property(tries = 500)
  void numbersOfOnePlaceAreToldApart(@ForAll @Size(max = 40) List<@IntRange(min = -20, max = 20) Integer> some, @ForAll @IntRange(max = 19) int bits) {
    List<Integer> alike = some.stream().map(number -> number << bits).collect(Collectors.toList());
    assertThat(set(alike).size()).isEqualTo(new HashSet<>(alike).size());
  }

  private static NumberSet set(List<Integer> numbers) {
    return NumberSet.of(numbers.stream().mapToInt(number -> number).toArray(), numbers.size());
  }
}
