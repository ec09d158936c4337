package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings of scripts as a page would show them. */
class ScriptStringTest {

  /** «⏎» stands for a line feed. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "\"正文\"=>正文", "'a\\x0ab'=>a⏎b", "\"a\\u6587b\"=>a文b", "\"a\\nb\"=>a⏎b", "\"a\\tb\\rc\"=>a b c", "\"a\\\"b\"=>a\"b", "\"a\\\\b\"=>a\\b", "\"没有结束=>没有结束",
    "\"没有结束\\=>没有结束\\", "\"a\\$1\"=>a$1",
  })
  void isShown(String script, String shown) {
    assertThat(ScriptString.at(script, 0)).isEqualTo(shown.replace('⏎', '\n'));
    assertThat(ScriptString.at("x = " + script, 4)).isEqualTo(shown.replace('⏎', '\n'));
  }
}
