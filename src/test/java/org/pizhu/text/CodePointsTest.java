package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

class CodePointsTest {

  @ParameterizedTest
  @CsvSource({
      "武汉,0,2,0,2",
      "𠮷野家,2,4,1,3",
      "a👍🏽b,1,5,1,3",
      "e\u0301x,2,3,2,3",
      "👨‍👩‍👧家,8,9,5,6",
  })
  void countsCodePoints(String text, int start, int end, int codePointStart, int codePointEnd) {
    TextRange utf16 = new TextRange(start, end);
    TextRange codePoints = new TextRange(codePointStart, codePointEnd);
    assertThat(CodePoints.fromUtf16(text, utf16)).isEqualTo(codePoints);
  }

  @ParameterizedTest
  @CsvSource({"𠮷野,1,0,2", "𠮷野,2,2,2", "𠮷野,0,0,0", "𠮷,2,2,2", "ab,1,1,1"})
  void neverSplitsAPair(String text, int offset, int floor, int ceiling) {
    assertThat(CodePoints.floor(text, offset)).isEqualTo(floor);
    assertThat(CodePoints.ceiling(text, offset)).isEqualTo(ceiling);
  }

  @Property
  void thereAndBackIsTheSame(@ForAll("passages") Tuple.Tuple2<String, TextRange> passage) {
    String text = passage.get1();
    TextRange codePoints = passage.get2();
    int first = text.offsetByCodePoints(0, codePoints.start());
    TextRange utf16 = new TextRange(first, text.offsetByCodePoints(first, codePoints.length()));
    assertThat(CodePoints.fromUtf16(text, utf16)).isEqualTo(codePoints);
    int[] expected = text.codePoints().skip(codePoints.start()).limit(codePoints.length()).toArray();
    assertThat(utf16.of(text).codePoints().toArray()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Tuple.Tuple2<String, TextRange>> passages() {
    Arbitrary<String> text = Arbitraries.of("汉", "𠮷", "👍🏽", "e\u0301", "a", "\n", "“", "\u2f81a", "👨‍👩‍👧")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
    return text.flatMap(t -> Arbitraries.integers().between(0, t.codePointCount(0, t.length()))
        .flatMap(start -> Arbitraries.integers().between(start, t.codePointCount(0, t.length()))
            .map(end -> Tuple.of(t, new TextRange(start, end)))));
  }
}
