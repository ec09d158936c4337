package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "﹦1", "﹣1", " =1", "\u00a0=1", "\u3000-1", "\u200b@x", "\ufeff=1", "\t1", "\n=1", "\r1",
    "'=1", "''+1", "' =1", "=HYPERLINK(\"http://a.example\")"})
  void whatWouldBeAFormulaGetsAnApostropheThatCanBeTakenAway(String text) {
    assertThat(Formulas.harmless(text)).isEqualTo("'" + text);
    assertThat(Formulas.original(Formulas.harmless(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "1-1", "'a", "“=1”", "—1", "−1", "文", "  ", "1"})
  void otherTextStaysAsItIs(String text) {
    assertThat(Formulas.harmless(text)).isEqualTo(text);
    assertThat(Formulas.original(text)).isEqualTo(text);
  }

  @Property
  void thereAndBackIsTheSame(@ForAll @StringLength(max = 6) @Chars({'\'', '=', '+', '-', '@', ' ', '\t', '\n', '＝', 'a', '\u200b'}) String text) {
    assertThat(Formulas.original(Formulas.harmless(text))).isEqualTo(text);
  }
}
