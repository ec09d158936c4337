package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places told from other words, in simplified and in traditional characters. */
class PlacesTest {

  @ParameterizedTest
  @ValueSource(strings = {"北京", "武汉", "臺北", "台北", "內蒙古", "張家界", "東京", "华盛顿", "華盛頓", "布宜诺斯艾利斯", "达累斯萨拉姆"})
  void areOne(String word) {
    assertThat(Places.isOne(word)).isTrue();
    assertThat(Places.startsWithOne(word)).isTrue();
    assertThat(Places.isKnown(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "京", "安康", "和平", "张三", "張三", "北", "布宜诺斯艾利", "Beijing"})
  void areNone(String word) {
    assertThat(Places.isOne(word)).isFalse();
    assertThat(Places.startsWithOne(word)).isFalse();
    assertThat(Places.isKnown(word)).isFalse();
  }

  /** Begins with a place, and begins or ends with one. */
  @ParameterizedTest
  @CsvSource({
    "北京市,true,true", "甘肃敦煌,true,true", "加拿大多倫多,true,true", "古城敦煌,false,true", "阿根廷布宜诺斯艾利斯,false,true", "小城張家界,false,true", "路透社華盛頓,false,true",
    "布宜诺斯艾利斯市,true,true", "河边镇,false,false", "我爱武汉人,false,false",
  })
  void wordsBeginOrEndWithOne(String word, boolean begins, boolean known) {
    assertThat(Places.isOne(word)).isFalse();
    assertThat(Places.startsWithOne(word)).isEqualTo(begins);
    assertThat(Places.isKnown(word)).isEqualTo(known);
  }

  /** The photographer with the town behind, which is cut off where two characters are left. */
  @ParameterizedTest
  @CsvSource({
    "盧太城台東,盧太城", "盧太城 台東,盧太城", "林小明张家界,林小明", "林小明乌鲁木齐,林小明", "林明台北,林明", "林台北,林台北", "乌鲁木齐,乌鲁木齐", "台北,台北", "林小明,林小明", "林小明台北人,林小明台北人",
    "林小明布宜诺斯艾利斯,林小明布宜诺斯艾利斯", "'',''",
  })
  void aPlaceIsCutOffBehindAName(String words, String rest) {
    assertThat(Places.without(words)).isEqualTo(rest);
  }
}
