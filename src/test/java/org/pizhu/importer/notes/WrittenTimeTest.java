package org.pizhu.importer.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2020-02-11T10:00:00Z                | 2020-02-11T10:00:00Z
      2020-02-11T10:00:00z                | 2020-02-11T10:00:00Z
      2020-02-11T10:00:00.123456+08:00    | 2020-02-11T02:00:00.123Z
      2020-02-11T10:00:00,5+0800          | 2020-02-11T02:00:00.500Z
      2020-02-11T10:00:00+08              | 2020-02-11T02:00:00Z
      2020-02-11 10:00:00 +08:00          | 2020-02-11T02:00:00Z
      2020-02-11 10:00                    | 2020-02-11T10:00:00Z
      2020-02-11T10:00:00 UTC             | 2020-02-11T10:00:00Z
      2020-02-11T10:00:00\u221203:30      | 2020-02-11T13:30:00Z
      2020-02-11T10:00:00+08:00[Asia/Shanghai] | 2020-02-11T02:00:00Z
      2020-02-11T10:00:00[Asia/Shanghai]  | 2020-02-11T02:00:00Z
      20200211T100000Z                    | 2020-02-11T10:00:00Z
      20200211T100000+0800                | 2020-02-11T02:00:00Z
      2020-02-11T24:00:00Z                | 2020-02-12T00:00:00Z
      2020-02-11                          | 2020-02-11T00:00:00Z
      2020/02/11 10:00:00                 | 2020-02-11T10:00:00Z
      2020-02-11+08:00                    | 2020-02-10T16:00:00Z
      2020-02-11Z                         | 2020-02-11T00:00:00Z
      20200211                            | 2020-02-11T00:00:00Z
      Tue, 11 Feb 2020 10:00:00 GMT       | 2020-02-11T10:00:00Z
      Tue, 11 Feb 2020 10:00:00 +0800     | 2020-02-11T02:00:00Z
      1581415200                          | 2020-02-11T10:00:00Z
      1581415200123                       | 2020-02-11T10:00:00.123Z
      """)
  @DisplayName("Times are read however programs write them")
  void read(String written, String time) {
    assertThat(WrittenTime.read(written)).hasToString(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "2020", "2020-02", "2020-02-30", "2020-13-01T10:00:00Z", "2020-02-11T25:00:00Z", "2020-02-11T24:01:00Z", "2020-02-11T10:00:00+25:00",
      "2020-02-11T10:00:00[No/Where]", "2020-02/11", "yesterday", "42", "T10:00:00Z", "2020-02-11T10:00:00Z later"})
  @DisplayName("What no calendar has is no time, and neither is a month or a year alone")
  void none(String written) {
    assertThat(WrittenTime.read(written)).isNull();
  }
}
