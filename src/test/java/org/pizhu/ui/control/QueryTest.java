package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "''        | 任何文字 | true",
    "'  '      | 任何文字 | true",
    "文字      | 任何文字 | true",
    "文字 任何 | 任何文字 | true",
    "文字 没有 | 任何文字 | false",
    "ｗｕｈａｎ | Wuhan 2020 | true",
    "WUHAN　2020 | wuhan２０２０ | true",
  })
  void findsAllWordsInAnyOrderWidthAndCase(String typed, String text, boolean expected) {
    assertThat(new Query(typed).matches(Query.fold(text))).isEqualTo(expected);
  }
}
