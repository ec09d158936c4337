package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MyersTest {

  /** Few letters, so that much is alike; more than one block of 64. */
  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars('a', 'b', '三').ofMinLength(1).ofMaxLength(200);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('a', 'b', '三', 'x').ofMaxLength(300);
  }

  @Property(tries = 400)
  void agreesWithThePlainMatrixOnTheWhole(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    int[] row = lastRow(points(pattern), points(text), 1);
    Myers myers = new Myers(points(pattern), new CodePointText(text));
    assertThat(myers.distance(0, text.length())).isEqualTo(row[text.length()]);
  }

  @Property(tries = 400)
  void agreesWithThePlainMatrixOnEveryEnd(
      @ForAll("patterns") String pattern, @ForAll("texts") String text, @ForAll @IntRange(max = 60) int percent) {
    int most = (pattern.length() - 1) * percent / 100;
    int[] row = lastRow(points(pattern), points(text), 0);
    Myers myers = new Myers(points(pattern), new CodePointText(text));
    List<Myers.Hit> expected = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      boolean goesOn = end > 1 && row[end - 1] <= most;
      if (row[end] <= most) {
        int top = expected.size() - 1;
        if (!goesOn) {
          expected.add(new Myers.Hit(end, end, row[end]));
        } else if (row[end] < expected.get(top).errors()) {
          expected.set(top, new Myers.Hit(end, end, row[end]));
        } else if (row[end] == expected.get(top).errors() && expected.get(top).last() == end - 1) {
          expected.set(top, new Myers.Hit(expected.get(top).end(), end, row[end]));
        }
      }
    }
    assertThat(myers.search(most)).isEqualTo(expected);
    for (Myers.Hit hit : expected) {
      int[] stretch = myers.stretch(hit);
      assertThat(stretch[1]).isBetween(hit.end(), hit.last());
      for (int[] place : List.of(stretch, new int[] {myers.start(hit), hit.end()})) {
        assertThat(myers.distance(place[0], place[1])).isEqualTo(hit.errors());
      }
    }
  }

  @Test
  void countsASurrogatePairAsOne() {
    CodePointText text = new CodePointText("他在𠮷野家吃饭");
    assertThat(new Myers(points("𠮷野家"), text).best(0)).isEqualTo(new Myers.Hit(5, 5, 0));
    assertThat(new Myers(points("吉野家"), text).best(1)).isEqualTo(new Myers.Hit(5, 5, 1));
    assertThat(new Myers(points("吉野家"), text).best(0)).isNull();
  }

  @Test
  void refusesAnEmptyPattern() {
    assertThatThrownBy(() -> new Myers(new int[0], new CodePointText("甲")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] points(String text) {
    return text.codePoints().toArray();
  }

  /** The last row of the matrix of edit distances, by the book. */
  private static int[] lastRow(int[] pattern, int[] text, int top) {
    int[] row = new int[text.length + 1];
    for (int j = 0; j <= text.length; j++) {
      row[j] = top * j;
    }
    for (int point : pattern) {
      int corner = row[0];
      row[0]++;
      for (int j = 1; j <= text.length; j++) {
        int above = row[j];
        int pair = corner + (point == text[j - 1] ? 0 : 1);
        row[j] = Math.min(pair, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row;
  }
}
