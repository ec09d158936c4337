package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "\u3000\u3000央广网|央广网",
      "\u00a0 \u00a0央广网\u00a0|央广网",
      "坚实的底盘 \u3000——湖北|坚实的底盘 ——湖北",
      "a\tb\r\nc|a b c",
      "名单。\u200b\ufeff|名单。",
      "𠮷野家 👍🏽|𠮷野家 👍🏽",
  })
  void foldsRunsAndDropsIndentation(String text, String folded) {
    assertThat(WhiteSpace.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\u00a0\u2003", "\0\t"})
  void knowsBlankText(String text) {
    assertThat(WhiteSpace.isBlank(text)).isTrue();
    assertThat(WhiteSpace.fold(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "\u0301", "\u3001", "\u200d"})
  void marksAreNotWhiteSpace(String text) {
    assertThat(WhiteSpace.isBlank(text)).isFalse();
  }
}
