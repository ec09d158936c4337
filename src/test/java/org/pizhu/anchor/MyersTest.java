package org.pizhu.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    checkEveryEnd(pattern, text, (pattern.length() - 1) * percent / 100);
  }

  /** Patterns of one word of 64 bits and of several, at whose edges much could go wrong, each in a text that has it with some edits. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 192, 193})
  void findsLongPatternsWithTheirEdits(int length) {
    Random random = new Random(length);
    String pattern = random(random, length);
    String text = random(random, 40) + edited(pattern, random, 10) + random(random, 40) + edited(pattern, random, 4) + pattern;
    for (int percent : new int[] {0, 10, 40, 70}) {
      checkEveryEnd(pattern, text, (length - 1) * percent / 100);
    }
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('一' + random.nextInt(300)));
    }
    return text.toString();
  }

  /** About one edit in so many characters: one replaced, left out or put in. */
  private static String edited(String text, Random random, int rare) {
    StringBuilder edited = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (random.nextInt(3 * rare)) {
        case 0 -> edited.append('字');
        case 1 -> edited.append(c).append('字');
        case 2 -> { }
        default -> edited.append(c);
      }
    }
    return edited.toString();
  }

  /** Of places that take as few edits the one that is as long as the pattern: a character at the edge was rather replaced than lost. */
  @ParameterizedTest
  @CsvSource({
      // pattern, text, most edits, the stretch, where it begins by its first end
      "甲乙丙丁,子甲乙丙丑寅,1,甲乙丙丑,1",
      "甲乙丙丁,子丑乙丙丁寅,1,丑乙丙丁,1",
      "甲乙丙丁,甲乙丙,1,甲乙丙,0",
      "甲乙丙丁,乙丙丁,1,乙丙丁,0",
      "甲乙丙丁,子甲乙丙丁丑,1,甲乙丙丁,1",
      "甲乙丙丁,子甲乙寅丙丁丑,1,甲乙寅丙丁,1",
      "甲乙丙丁戊己,子甲乙丙丁丑寅卯,2,甲乙丙丁丑寅,1",
      "甲乙丙丁戊己,子丑寅丙丁戊己卯,2,丑寅丙丁戊己,1",
      "甲甲甲,子甲甲甲甲丑,0,甲甲甲,1"
  })
  void takesAStretchAsLongAsThePattern(String pattern, String text, int most, String stretch, int start) {
    Myers myers = new Myers(points(pattern), new CodePointText(text));
    Myers.Hit hit = myers.search(most).get(0);
    int[] found = myers.stretch(hit);
    assertThat(text.substring(found[0], found[1])).isEqualTo(stretch);
    assertThat(myers.start(hit)).isEqualTo(start);
  }

  private static void checkEveryEnd(String pattern, String text, int most) {
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
    assertThat(new Myers(points("𠮷野家"), text).search(0)).containsExactly(new Myers.Hit(5, 5, 0));
    assertThat(new Myers(points("吉野家"), text).search(1)).containsExactly(new Myers.Hit(5, 5, 1));
    assertThat(new Myers(points("吉野家"), text).search(0)).isEmpty();
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
