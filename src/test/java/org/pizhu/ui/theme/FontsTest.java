package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FontsTest {

  @Test
  void takesTheFirstThatIsThere() {
    Set<String> there = Set.of("Microsoft YaHei", "SimHei", "SimSun", "Consolas");

    assertThat(Fonts.choose(there::contains)).isEqualTo(new Fonts("Microsoft YaHei", "SimSun", "Consolas"));
  }

  @Test
  void withoutSerifTakesTheSans() {
    assertThat(Fonts.choose("WenQuanYi Micro Hei"::equals))
        .isEqualTo(new Fonts("WenQuanYi Micro Hei", "WenQuanYi Micro Hei", "Monospaced"));
  }
}
