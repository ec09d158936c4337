package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "没有相连的字 | 没有相连的字",
    "𠮷野家 | 𠮷野家",
    "前\uD83D\uDC69\u200D\uD83D\uDE92后 | 前/\uD83D\uDC69\u200D\uD83D\uDE92/后",
    "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE92\uD83D\uDC69\u200D\uD83D\uDE92 | \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE92\uD83D\uDC69\u200D\uD83D\uDE92",
    "cafe\u0301 ouvert | caf/e\u0301/ ouvert"
  })
  void joinedCharactersStandAlone(String words, String parts) {
    assertThat(String.join("/", Texts.parts(words))).isEqualTo(parts);
    assertThat(String.join("", Texts.parts(words))).isEqualTo(words);
  }

  @Test
  void noWordsAreNoNodes() {
    assertThat(Texts.of("", "words")).isEqualTo(List.of());
  }

  /** What is left out on the screen is as long as what stands there, so that places in it stay; joiners that join stay as well. */
  @ParameterizedTest
  @CsvSource({
      "\u2067引文\u2069, \u200B引文\u200B", "家庭\u200D组合, 家庭\u200B组合", "👩\u200D🌾种田, 👩\u200D🌾种田",
      "ک\u200Dک, ک\u200Dک", "零宽\u200B空格, 零宽\u200B空格", "软连\u00AD字符, 软连\u200B字符",
      "末尾的连接符\u200D, 末尾的连接符\u200B", "A\u200DB\u200CC, A\u200BB\u200BC", "“\u200D”\u200D\u200D, “\u200B”\u200B\u200B", "\u200D开头, \u200B开头",
      "从右\u200F往左\u202E嵌\u202C套, 从右\u200B往左\u200B嵌\u200B套", "控\u0007制\u0085符, 控\u200B制\u200B符", "葛\uDB40\uDD00城, 葛\u200B\u200B城",
      "क्\u200Dष, क्\u200Dष", "上行\u2028下行, 上行\u2028下行"})
  void whatHasNoLookIsNotDrawn(String words, String drawn) {
    assertThat(Texts.drawable(words)).isEqualTo(drawn);
    assertThat(String.join("", Texts.parts(words))).hasSameSizeAs(words);
    assertThat(drawn).hasSameSizeAs(words);
  }
}
