package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any string becomes text that can be stored, sent and shown. */
class WellFormedTest {

  @ParameterizedTest
  @CsvSource({
    // X stands for U+FFFD, 0 for NUL
    "甲\ud83d乙,甲X乙", "\ud83d,X", "\ude00,X", "\ude00\ud83d,XX", "甲\ud83d\ud83d\ude00乙,甲X😀乙", "😀\ude00😀,😀X😀", "甲\ud83d,甲X", "😀\ud83d,😀X",
    "甲\ufffe,甲X", "\uffff乙,X乙", "甲\uffff😀\ufffe𠮷,甲X😀X𠮷", "00甲0,甲", "甲0😀,甲😀", "甲0\ud83d0乙,甲X乙"
  })
  void whatIsNoCharacterIsReplaced(String text, String expected) {
    assertThat(WellFormed.of(text.replace('0', '\0'))).isEqualTo(expected.replace('X', '\ufffd'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甲\n乙", "😀𠮷", "\ufffd", "\ufffc", "\u0001"})
  void textStaysItself(String text) {
    assertThat(WellFormed.of(text)).isSameAs(text);
  }

  @Test
  void bytesAreThoseOfUtf8() {
    for (String text : new String[] {"", "a", "\u007f", "\u0080", "\u07ff", "\u0800", "甲", "\uffff", "😀", "a甲é😀"}) {
      assertThat(WellFormed.bytes(text)).as(text).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
  }
}
