package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({"後來,后来", "裏面,里面", "ＡＢＣ１２,abc12", "新華社記者,新华社记者", "Ｐｉｚｈｕ,PIZHU", "ｶﾞ,ガ", "𠮷野,𠮷野", "ΟΔΟΣ,οδοσ"})
  void scriptWidthAndCaseDoNotCount(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"「好」", "『好』", "‘好’", "„好‟", "«好»", "〝好〞", "＂好＂", "'好'", "“好”"})
  void kindsOfQuotationMarksDoNotCount(String quoted) {
    assertThat(Folding.fold(quoted)).isEqualTo("\"好\"");
  }

  @Test
  void otherWordsStayOthers() {
    assertThat(Folding.fold("春分")).isEqualTo("春分").isNotEqualTo(Folding.fold("秋分"));
  }

  @ParameterizedTest
  @CsvSource(value = {"'  '|''", "'　後 Ａ '|后 a"}, delimiter = '|')
  void wordsArePartedByWhiteSpace(String typed, String words) {
    assertThat(String.join(" ", Folding.words(typed))).isEqualTo(words);
  }
}
