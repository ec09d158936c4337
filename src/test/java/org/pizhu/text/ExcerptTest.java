package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;

class ExcerptTest {

  @Test
  void cutsAPassageOutWithItsContext() {
    String text = "一二三四五\n六七八九十";
    assertThat(Excerpt.of(text, new TextRange(3, 5), 2)).isEqualTo(new Excerpt("…二三", "四五", " 六…"));
    assertThat(Excerpt.of(text, new TextRange(3, 8), 50)).isEqualTo(new Excerpt("一二三", "四五 六七", "八九十"));
  }

  @Test
  void neverSplitsASurrogatePair() {
    String text = "𠮷𠮷春𠮷𠮷";
    assertThat(Excerpt.of(text, new TextRange(4, 5), 3)).isEqualTo(new Excerpt("…𠮷", "春", "𠮷…"));
  }
}
