package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;

class CodePointIndexTest {

  @Property(tries = 200)
  void saysWhatCountingSays(@ForAll @IntRange(max = 4) int kind, @ForAll @IntRange(max = 3_000) int length, @ForAll int seed) {
    java.util.Random random = new java.util.Random(seed);
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      made.append(kind > 0 && random.nextInt(kind + 1) == 0 ? "😷" : kind == 4 && random.nextInt(9) == 0 ? "\ud83d" : "字");
    }
    String text = made.toString();
    CodePointIndex index = new CodePointIndex(text);
    for (int i = 0; i < 20 && !text.isEmpty(); i++) {
      int start = CodePoints.floor(text, random.nextInt(text.length() + 1));
      int end = CodePoints.ceiling(text, start + random.nextInt(text.length() - start + 1));
      TextRange range = new TextRange(start, end);
      TextRange points = CodePoints.fromUtf16(text, range);
      assertThat(index.fromUtf16(range)).isEqualTo(points);
      assertThat(index.toUtf16(points.start(), points.end())).contains(range);
    }
  }

  @Test
  void knowsWhereTheTextEnds() {
    CodePointIndex index = new CodePointIndex("字😷");
    assertThat(index.toUtf16(0, 2)).contains(new TextRange(0, 3));
    assertThat(index.toUtf16(0, 3)).isEmpty();
    assertThat(index.toUtf16(2, 1)).isEmpty();
    assertThat(index.toUtf16(-1, 1)).isEmpty();
    assertThatThrownBy(() -> index.fromUtf16(new TextRange(0, 4))).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
