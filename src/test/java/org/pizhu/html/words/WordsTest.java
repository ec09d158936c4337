package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a table, looked for in lines. */
class WordsTest {

  private final WordTable table = WordTable.of(
      """
      [role]
      记 本报{实习,见习,}记者 记者>：,{张,王} 编辑!部,{室,组} 摄影

      [alias]
      记者 实习_记者

      [form]
      /[初终]审/
      /签发\\d/
      """);

  @ParameterizedTest
  @CsvSource({
    "本报记者, true", "本报实习记者, true", "摄影, true", "记, true", "编辑, true", "记者, false", "报记者, false", "本报记者们, false", "摄, false", "'', false",
  })
  void wordsThatNeedNothingBehindThemAreWholeOnes(String word, boolean contained) {
    assertThat(table.words("role").contains(word)).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource({"记者, true", "实习 记者, true", "实习记者, false", "初审, false"})
  void eachKindHasItsOwn(String word, boolean contained) {
    assertThat(table.words("alias").contains(word)).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource({"初审, true", "终审, true", "签发3, true", "审, false", "初审者, false", "签发, false"})
  void anyOfTheFormsMakesAWord(String word, boolean contained) {
    assertThat(table.words("form").contains(word)).isEqualTo(contained);
    assertThat(table.words("form").end(word, 0, word.length())).isEqualTo(-1);
    assertThat(table.words("form").endsOf(word)).isFalse();
  }

  /** The longest word that may stand there, by what follows within the reach. */
  @ParameterizedTest
  @CsvSource({
    "记者：张三, 0, 5, 2", "记者王芳, 0, 4, 2", "记者李四, 0, 4, 1", "记者：, 0, 2, 1", "记者, 0, 2, 1", "编辑部, 0, 3, -1", "编辑室, 0, 3, -1", "编辑组, 0, 3, -1", "编辑部, 0, 2, 2", "编辑张三, 0, 4, 2",
    "文/本报见习记者王芳, 2, 10, 8", "文/本报见习记者王芳, 1, 10, -1", "文/本报见习记者王芳, 2, 7, -1", "文/本报见习记者王芳, 8, 8, -1", "摄影, 2, 2, -1", "摄影, 1, 2, -1",
  })
  void aWordEndsBehindAPlace(String text, int from, int to, int end) {
    Words roles = table.words("role");
    assertThat(roles.end(text, from, to)).isEqualTo(end);
    assertThat(roles.isAt(text, from, to)).isEqualTo(end > 0);
  }

  @ParameterizedTest
  @CsvSource({"文字记者张三摄影, true", "摄影, true", "他是本报实习记者, true", "他是本报实习记, true", "摄影家, false", "影, false", "他是实习编者, false", "'', false", "文字编辑, true"})
  void aLineEndsWithAWord(String text, boolean ends) {
    assertThat(table.words("role").endsOf(text)).isEqualTo(ends);
  }

  @Test
  void allWordsThatBeginAtAPlaceAreTriedFromTheLongest() {
    Words roles = table.words("role");
    assertThat(roles.ends("记者：张三", 0, 5)).containsExactly(2, 1);
    assertThat(roles.ends("记者李四", 0, 4)).containsExactly(1);
    assertThat(roles.ends("本报记者", 0, 4)).containsExactly(4);
    assertThat(roles.ends("本报", 0, 2)).isEmpty();
    assertThat(roles.ends("本报", 2, 2)).isEmpty();
    assertThat(roles.ends("李四", 0, 2)).isEmpty();
  }

  @Test
  void aWordFillsAPlaceOrNot() {
    Words roles = table.words("role");
    assertThat(roles.is("本报记者", 0, 4)).isTrue();
    assertThat(roles.is("本报记者", 0, 3)).isFalse();
    assertThat(roles.is("本报记者", 2, 3)).isTrue();
    assertThat(roles.is("本报记者", 3, 3)).isFalse();
    assertThat(roles.is("本报记者", 4, 4)).isFalse();
    assertThat(roles.is("李四", 0, 2)).isFalse();
  }
}
