package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void countsPairsOfNeighbours() {
    assertThat(Likeness.of("春分麦田", "春分麦田")).isEqualTo(1);
    assertThat(Likeness.of("春分麦田", "春分稻田")).isEqualTo(2.0 / 6, within(1e-9));
    assertThat(Likeness.of("春分麦田", "另外一篇")).isZero();
    assertThat(Likeness.of("", "")).isEqualTo(1);
    assertThat(Likeness.of("", "春")).isZero();
  }

  @Test
  void countsAPairAsOftenAsBothHaveIt() {
    assertThat(Likeness.of("哈哈哈哈", "哈哈")).isEqualTo(2.0 / 4, within(1e-9));
    assertThat(Likeness.of("哈哈", "哈哈哈哈")).isEqualTo(2.0 / 4, within(1e-9));
  }
}
