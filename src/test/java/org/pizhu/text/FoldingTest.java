package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
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

  /** Line by line, since the rules know of words too. */
  @Test
  void charactersAreSimplifiedAsIcuDoesIt() {
    StringBuilder all = new StringBuilder();
    for (char unit = 0x3400; unit < 0xa000; unit++) {
      all.append(unit).append('\n');
    }
    String[] simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString()).split("\n");
    for (int i = 0; i < simplified.length; i++) {
      String unit = String.valueOf((char) (0x3400 + i));
      assertThat(Folding.fold(unit)).as(unit).isEqualTo(simplified[i].length() == 1 ? simplified[i] : unit);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"「好」", "『好』", "‘好’", "„好‟", "«好»", "〝好〞", "＂好＂", "'好'", "“好”"})
  void kindsOfQuotationMarksDoNotCount(String quoted) {
    assertThat(Folding.fold(quoted)).isEqualTo("\"好\"");
  }

  @ParameterizedTest
  @CsvSource({"後來ＡＢ,后来ab", "「好」,\"好\"", "𠮷野é…㎡,𠮷野é…㎡", "'',''"})
  void foldsInPlaceWhatStaysInItsPlace(String text, String folded) {
    assertThat(Folding.inPlace(text)).isEqualTo(folded).hasSameSizeAs(text);
  }

  /** At the edges of what is looked up in tables, too. */
  @ParameterizedTest
  @CsvSource({"A,a", "Z,z", "a,a", "z,z", "@,@", "[,[", "0,0", "~,~", "\u0080,\u0080", "㐀,㐀", "䶿,䶿", "一,一", "\u9fff,\u9fff", "後,后", "龍,龙",
      "\u3000,' '", "…,...", "＂,'\"'", "Ａ,a", "！,!", "￥,¥", "ς,σ", "Σ,σ", "é,é"})
  void aCharacterIsFoldedByItselfAsInAText(String character, String folded) {
    assertThat(Folding.fold(character)).isEqualTo(folded);
    assertThat(Folding.fold("x" + character + "x")).isEqualTo("x" + folded + "x");
    char unit = character.charAt(0);
    if (Folding.isPlain(unit)) {
      assertThat(String.valueOf(Folding.plain(unit))).isEqualTo(folded);
    }
    char alone = Folding.alone(unit);
    assertThat(alone == 0 ? "" : String.valueOf(alone)).isIn("", folded);
  }

  @Test
  void plainIsWhatFoldsAloneWhateverStandsBesideIt() {
    for (char unit = 0; unit < 0xd800; unit++) {
      boolean plain = unit < 0x80 || unit >= 0x4e00 && unit <= 0x9fff;
      assertThat(Folding.isPlain(unit)).as("%x", (int) unit).isEqualTo(plain);
      char alone = Folding.alone(unit);
      String folded = Folding.fold(String.valueOf(unit));
      if (plain) {
        assertThat(alone).as("%x", (int) unit).isEqualTo(folded.charAt(0)).isEqualTo(Folding.plain(unit));
      } else if (unit >= 0x2000 && unit <= 0x303f) {
        assertThat(alone).as("%x", (int) unit).isEqualTo(folded.length() == 1 ? folded.charAt(0) : 0);
        assertThat(Folding.alone(unit)).as("asked again, %x", (int) unit).isEqualTo(alone);
      } else {
        assertThat((int) alone).as("%x", (int) unit).isZero();
      }
    }
    assertThat(Folding.alone('\uff00')).isEqualTo('\uff00');
    assertThat(Folding.alone('\uff01')).isEqualTo('!');
    assertThat(Folding.alone('\uffef')).isEqualTo('\uffef');
    assertThat((int) Folding.alone('\ufeff')).isZero();
    assertThat((int) Folding.alone('\ufff0')).isZero();
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
