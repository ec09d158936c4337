package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.TextRange;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
      // written, looked for folded, what is found as written
      "武漢三镇, 武汉, 武漢",
      "ＡＢ漢, b汉, Ｂ漢",
      "面积㎡大, m2, ㎡",
      "面积㎡大, 2大, ㎡大",
      "ﬁne, i, ﬁ",
      "ﬁne, in, ﬁn",
      "😀武汉, 武, 武",
      "a😀b, 😀b, 😀b",
      "𠮷野, 野, 野",
      "cafe\u0301!, é, e\u0301",
      "cafe\u0301!, !, !",
      "İx, x, x",
      "①②, 2, ②",
      "⑪⑫, 11, ⑪",
      "ｶﾞス, ガ, ｶﾞ",
      "“好”, \"好\", “好”",
      "각각, 각, 각",
  })
  void knowsWhereWhatIsFoundStands(String written, String wanted, String found) {
    FoldedText text = FoldedText.of(written);
    int at = text.folded().indexOf(wanted);
    assertThat(at).isNotNegative();
    assertThat(text.original(new TextRange(at, at + wanted.length())).of(written)).isEqualTo(found);
  }

  @Test
  void keepsTheTextAsWritten() {
    assertThat(FoldedText.of("武漢").original()).isEqualTo("武漢");
  }

  /** What folds to more than it was makes room for itself. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100})
  void growsWithWhatItFoldsTo(int times) {
    FoldedText text = FoldedText.of("武" + "㎡…".repeat(times) + "漢");
    assertThat(text.folded()).isEqualTo("武" + "m2...".repeat(times) + "汉");
    int last = text.folded().length() - 1;
    assertThat(text.original(new TextRange(last, last + 1))).isEqualTo(new TextRange(1 + 2 * times, 2 + 2 * times));
    assertThat(text.original(new TextRange(0, last + 1))).isEqualTo(new TextRange(0, 2 + 2 * times));
    for (int i = 0; i < times; i++) {
      assertThat(text.original(new TextRange(1 + 5 * i, 3 + 5 * i))).isEqualTo(new TextRange(1 + 2 * i, 2 + 2 * i));
    }
  }

  @Property
  void foldsAsFoldingDoes(@ForAll("texts") String text) {
    assertThat(FoldedText.of(text).folded()).isEqualTo(Folding.fold(text));
  }

  @Property
  void eachPartComesFromCharactersThatFoldToIt(@ForAll("texts") String written) {
    FoldedText text = FoldedText.of(written);
    int covered = 0;
    for (int i = 0; i < text.folded().length(); i++) {
      TextRange from = text.original(new TextRange(i, i + 1));
      assertThat(from.start()).isLessThanOrEqualTo(covered);
      assertThat(Folding.fold(from.of(written))).contains(text.folded().substring(i, i + 1));
      covered = Math.max(covered, from.end());
    }
    assertThat(covered).isEqualTo(written.length());
  }

  /** Of what is hard: marks to combine, ligatures, full width, Hangul, halves of pairs, plane 2, sigma. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("武", "漢", "a", "E", "\u0301", "\u0323", "ﬁ", "㎡", "Ａ", "ｶ", "ﾞ", "각", "\u1100", "\u1161", "\u11a8", "😀", "\ud83d",
            "\ude00", "𠮷", "Σ", " ", "İ", "½", "…", "“", "'", "\u3099", "か", "¨", "\n", "\u00ad", "ͅ"),
        Arbitraries.strings().ofLength(1))
        .list().ofMaxSize(12).map(parts -> String.join("", parts));
  }
}
