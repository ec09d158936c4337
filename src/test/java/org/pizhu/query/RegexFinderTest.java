package org.pizhu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.query.QueryError.Kind;

class RegexFinderTest {

  /** Tries each way to leave letters out before it finds that none may be. */
  private static final String SLOW = "a?".repeat(40) + "a".repeat(40);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\\d+月|3月5日，４月|3月;４月",
      "武.汉?|武汉武x汉|武汉;武x汉",
      "^武|武汉武|武",
      "x*|axxbx|xx;x",
      "a|ABC|''",
      "(?i)é|É|É",
      "\\w+|记者 Wang|记者;Wang",
      "[😀𠮷]|a𠮷b|𠮷",
  })
  void findsInALineAsWritten(String pattern, String line, String found) {
    String shown = new RegexFinder(pattern, () -> false).find(line).stream()
        .map(range -> range.of(line)).collect(Collectors.joining(";"));
    assertThat(shown).isEqualTo(found);
  }

  @Test
  void anExpressionThatTriesTooMuchEnds() {
    AtomicLong clock = new AtomicLong();
    RegexFinder finder = new RegexFinder(SLOW, () -> false, () -> clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(300)));
    assertThatThrownBy(() -> finder.find("a".repeat(40)))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.error().kind()).isEqualTo(Kind.REGEX_TOO_SLOW));
    assertThat(finder.find("a".repeat(80))).as("the next line has time of its own").hasSize(1);
  }

  @Test
  void oneThatGoesTooDeepEnds() {
    RegexFinder finder = new RegexFinder("(a|b)*c", () -> false);
    assertThatThrownBy(() -> finder.find("ab".repeat(200_000)))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.error().kind()).isEqualTo(Kind.REGEX_TOO_SLOW));
  }

  @Test
  void itCanBeStoppedInsideOfALine() {
    AtomicInteger asked = new AtomicInteger();
    RegexFinder finder = new RegexFinder(SLOW, () -> asked.incrementAndGet() > 3, () -> 0);
    assertThatThrownBy(() -> finder.find("a".repeat(40))).isInstanceOf(RegexFinder.Stopped.class);
    assertThat(asked).hasValue(4);
  }
}
