package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

class BracketsTest {

  private static String words(TextRange found, String text) {
    return found == null ? "-" : found.of(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "他说。（记者 张三）|（记者 张三）", "他说（完）。|（完）", "他说(完)；|(完)", "他说（完） |（完）", "他说（甲（乙）丙）|（甲（乙）丙）", "他说【完]|【完]", "（完）|（完）",
    "他说（完）了|-", "他说完）|-", "）|-", "。。|-", "''|-", "他说（一二三四五六）|（一二三四五六）", "他说（一二三四五六七）|-",
  })
  void findsTheOneAtTheEnd(String text, String bracket) {
    assertThat(words(Brackets.last(text, new TextRange(0, text.length()), 8), text)).isEqualTo(bracket);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "（记者）他说|（记者）", "（甲（乙）丙）丁|（甲（乙）丙）", "[甲】乙|[甲】", "〔甲〕|〔甲〕", "他说（完）|-", "（没有完|-", "（甲（乙）|-", "''|-",
  })
  void findsTheOneAtAnOffset(String text, String bracket) {
    assertThat(words(Brackets.at(text, 0, text.length()), text)).isEqualTo(bracket);
  }

  @Test
  void looksAtNothingOutsideThePassage() {
    String text = "（甲）乙（丙）";
    assertThat(Brackets.last(text, new TextRange(1, 3), 8)).as("opened before it").isNull();
    assertThat(Brackets.last(text, new TextRange(0, 3), 8)).isEqualTo(new TextRange(0, 3));
    assertThat(Brackets.at(text, 0, 2)).as("closed behind it").isNull();
    assertThat(Brackets.at(text, 4, 7)).isEqualTo(new TextRange(4, 7));
    assertThat(Brackets.inside(new TextRange(4, 7)).of(text)).isEqualTo("丙");
  }
}
