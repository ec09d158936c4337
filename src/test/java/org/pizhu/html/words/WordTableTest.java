package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTableTest {

  private final WordTable table = WordTable.of(
      """
      # roles
      [role]
      {责任,实习,}编辑 美术!馆,{编,设}辑 编

      [verb]
      文_图>{,_}{/,：} 摄
      /[发發]自\\p{IsHan}{2,6}/
      """);

  @ParameterizedTest
  @CsvSource({"责任编辑甲, 4", "编辑, 2", "编者, 1", "美术张三, 2", "美术馆, -1", "美术编辑, -1", "美术编, 2", "任编, -1", "'', -1"})
  void theLongestWordCountsThatMayStandThere(String text, int end) {
    assertThat(table.words("role").end(text, 0, text.length())).isEqualTo(end);
    assertThat(table.words("role").isAt(text, 0, text.length())).isEqualTo(end > 0);
  }

  @ParameterizedTest
  @CsvSource({"文 图/张三, 3", "文 图 ：张三, 3", "文 图 张三, -1", "文 图, -1", "摄, 1", "发自北京, -1"})
  void aWordMayNeedWhatFollows(String text, int end) {
    assertThat(table.words("verb").end(text, 0, text.length())).isEqualTo(end);
  }

  @Test
  void formsAreWordsAsAWhole() {
    Words verbs = table.words("verb");
    assertThat(verbs.contains("发自北京")).isTrue();
    assertThat(verbs.contains("摄")).isTrue();
    assertThat(verbs.contains("文 图")).isFalse();
    assertThat(verbs.contains("发自A")).isFalse();
  }

  @Test
  void wordsAreFoundWithinTheirLimits() {
    Words roles = table.words("role");
    assertThat(roles.ends("责任编辑", 2, 4)).containsExactly(4, 3);
    assertThat(roles.ends("责任编辑", 2, 3)).containsExactly(3);
    assertThat(roles.ends("责任编辑", 3, 4)).isEmpty();
    assertThat(roles.is("责任编辑", 0, 4)).isTrue();
    assertThat(roles.is("责任编辑", 2, 3)).isTrue();
    assertThat(roles.is("责任编辑", 0, 3)).isFalse();
    assertThat(roles.endsOf("美术馆编辑")).isTrue();
    assertThat(roles.endsOf("编辑部")).isFalse();
    assertThat(roles.endsOf("")).isFalse();
    assertThat(roles.end("美术馆", 0, 2)).as("what stands behind the limit does not count").isEqualTo(2);
  }

  @Test
  void aKindThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> table.words("name")).isInstanceOf(IllegalStateException.class).hasMessageContaining("name");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "编辑;words without a kind", "[role]\\n;no words of kind role", "[role]\\n编辑 记者 编辑;twice: 编辑", "[role]\\n{编,编}辑;twice: 编辑",
    "[role]\\n编辑\\n[role]\\n记者;twice: role", "[role]\\n{编辑;braces: {编辑", "[role]\\n编}辑{;braces: 编}辑{", "[role]\\n{a,{b}}c;braces: {a,{b}}c",
    "[role]\\n编(辑);no word: 编(辑)", "[role]\\n{,};no word", "[role]\\n编,辑;no word: 编,辑", "[role]\\n编辑!;no word", "[role]\\n编!辑>部;both ! and >",
    "[role]\\n/[/;Unclosed", "[role]\\n编辑\\n[Verb];no word: [Verb]",
  })
  void aTableThatBreaksTheRulesIsRefused(String table, String message) {
    assertThatThrownBy(() -> WordTable.of(table.replace("\\n", "\n"))).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message).hasMessageContaining("Line ");
  }

  @Test
  void theLineIsNamed() {
    assertThatThrownBy(() -> WordTable.of("[role]\n\n# x\n编辑 编辑\n")).hasMessageStartingWith("Line 4: ");
  }
}
