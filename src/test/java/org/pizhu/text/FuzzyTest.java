package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {

  private static final Pinyin PINYIN = new Pinyin();

  private static int score(String name, String query) {
    return new Fuzzy(name, PINYIN).score(query);
  }

  @ParameterizedTest
  @CsvSource({
    "导出批注, 导出", "导出批注, dc", "导出批注, daochu", "导出批注, dcpz", "导出批注, daoc", "导出批注, dao出", "导出批注, 批注",
    "导出批注, pizhu", "导出批注, DAO CHU", "重做, chongzuo", "重做, cz", "重做, zhongzuo", "Export notes, ex no", "Export notes, en",
    "Export notes, notes export", "Export notes, port", "筛选 HTML 网页, html", "筛选 HTML 网页, sxht",
    "长城, changcheng", "绿色, lvse", "人物/党员, dy", "批注一致性, yizhi", "批注一致性, yizh", "出处, chchu", "引文, yinw"
  })
  void isFound(String name, String query) {
    assertThat(score(name, query)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"导出批注, x", "导出批注, 出导", "导出批注, chudao", "Export notes, zz", "Export notes, notes import", "Export notes, xpnt", "Select the word then the next one too, sent", "导出批注, daox", "复制本篇的引文著录, yizhi", "引文, yiwen"})
  void isNotFound(String name, String query) {
    assertThat(score(name, query)).isZero();
  }

  @Test
  void theBetterTheFitTheHigherTheScore() {
    assertThat(score("导出批注", "dc")).isGreaterThan(score("打开缺图、导出批注", "dc"));
    assertThat(score("Export notes", "exp")).isGreaterThan(score("New export", "exp"));
    assertThat(score("New export", "exp")).isGreaterThan(score("Text part", "exp"));
    assertThat(score("Undo", "undo")).isGreaterThan(score("Undo and redo", "undo"));
    assertThat(score("Session: start, list, summary", "start")).isGreaterThan(score("Star the story, or take the star off", "start"));
    assertThat(score("night theme", "them") * 4 / 5).isGreaterThan(score("Correct the metadata of the story", "them"));
    assertThat(score("anything", "")).isEqualTo(1);
  }

  /**
   * The rules in numbers: 1000, less 120 for a later start, 60 a word passed over, 200 a blank run over, 8 a word gone on in, 1 a unit; 130 more for
   * a whole word.
   */
  @ParameterizedTest
  @CsvSource({
    "Undo, undo, 1126",
    "Undo, un, 996",
    "Export notes, ex, 988",
    "Export notes, en, 980",
    "Export notes, notes, 998",
    "Export notes, no, 868",
    "Export all notes, en, 916",
    "One all two three, ot, 915",
    "One all two three, oth, 855",
    "ab bc c, abc, 985",
    "导出批注, dc, 988",
    "导出批注, 导, 1126",
    "Export notes, port, 388",
    "Export notes, ex no, 980",
    "Export notes, no ex, 868",
    "Export notes, exno, 780",
    "Correct the metadata, them, 652",
    "Correct the metadata, the m, 860"
  })
  void scoresByItsRules(String name, String query, int score) {
    assertThat(score(name, query)).isEqualTo(score);
  }

  @Test
  void aLongNameIsNotPunishedForever() {
    String name = "undo " + "x".repeat(300);
    assertThat(score(name, "undo")).isEqualTo(1_000 - 99 + 130);
    assertThat(score("x".repeat(300) + "undo", "undo")).isEqualTo(400 - 99);
  }

  @Test
  void aShorterBeginningOfAWordIsTakenWhereTheRestFitsBetter() {
    assertThat(score("出案", "chuan")).isPositive();
    assertThat(score("ab bc", "abc")).isPositive();
  }

  @Test
  void withoutReadingsChineseIsFoundAsItIsWritten() {
    assertThat(new Fuzzy("导出批注", null).score("批注")).isPositive();
    assertThat(new Fuzzy("导出批注", null).score("dc")).isZero();
  }

  @Test
  void aNameOfEqualLettersIsSoonDone() {
    Fuzzy name = new Fuzzy("a ".repeat(80), PINYIN);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> name.score("a".repeat(60) + "b"));
  }
}
