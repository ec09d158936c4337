package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("\u3000\u3000央广网", "央广网"),
        Arguments.of("\u00a0 \u00a0央广网\u00a0", "央广网"),
        Arguments.of("坚实的底盘 \u3000——湖北", "坚实的底盘 ——湖北"),
        Arguments.of("a\tb\r\nc", "a b c"),
        Arguments.of("名单。\u200b\ufeff", "名单。"),
        Arguments.of("合\u200b并软\u00ad件\u2060包\ufeff里\0外", "合并软件包里外"),
        Arguments.of("a \u200bb\u00ad c", "a b c"),
        Arguments.of("武\u200c汉\u200d\u200d市，\u200c记ab\u200cc", "武汉市，记abc"),
        Arguments.of("می\u200cخواهم 👩\u200d👧 ❤\ufe0f\u200d🔥", "می\u200cخواهم 👩\u200d👧 ❤\ufe0f\u200d🔥"),
        Arguments.of("𠮷野家 👍🏽", "𠮷野家 👍🏽"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void foldsRunsAndDropsIndentation(String text, String folded) {
    assertThat(WhiteSpace.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\u00a0\u2003", "\0\t", "\u00ad", "\u2060\u200b"})
  void knowsBlankText(String text) {
    assertThat(WhiteSpace.isBlank(text)).isTrue();
    assertThat(WhiteSpace.fold(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u001f", " ", "\u007f", "\u0085", "\u00a0", "\u1680", "\u2000", "\u2005", "\u200a", "\u200b", "\u2028", "\u2029", "\u202f",
      "\u205f", "\u3000", "\ufeff"})
  void eachKindOfWhiteSpaceIsOne(String white) {
    assertThat(WhiteSpace.isWhite(white.charAt(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "~", "\u0080", "\u0084", "\u009f", "\u00a1", "\u1fff", "\u200c", "\u2010", "\u202a", "\u3001", "\ufefe"})
  void itsNeighboursAreNone(String mark) {
    assertThat(WhiteSpace.isWhite(mark.charAt(0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200d", "\u200c", "\u200e", "\ufe0f", "\u0301", "\u00ac", "\u00ae", "\u205f", "\u2061", " "})
  void whatShapesItsNeighboursIsNotInvisible(String mark) {
    assertThat(WhiteSpace.isInvisible(mark.charAt(0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "\u0301", "\u3001", "\u200d"})
  void marksAreNotWhiteSpace(String text) {
    assertThat(WhiteSpace.isBlank(text)).isFalse();
  }
}
