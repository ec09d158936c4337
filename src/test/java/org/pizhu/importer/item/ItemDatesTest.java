package org.pizhu.importer.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as feeds, tables and messages write them. */
class ItemDatesTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', nullValues = "-", value = {
    "2020-03-12, 2020-03-12",
    "2020-3-2, 2020-03-02",
    "2020/03/12 10:20, 2020-03-12T10:20",
    "2020.03.12 10:20:30, 2020-03-12T10:20:30",
    "2020年3月12日, 2020-03-12",
    "2020年3月12日10:20, 2020-03-12T10:20",
    "2020年3月12日 10时20分, 2020-03-12T10:20",
    "2020-03-12T02:20:30Z, 2020-03-12T10:20:30",
    "2020-03-12T02:20:30.123Z, 2020-03-12T10:20:30",
    "2020-03-12T10:20:30+08:00, 2020-03-12T10:20:30",
    "2020-03-11T20:20:00-05:00, 2020-03-12T09:20",
    "`Thu, 12 Mar 2020 02:20:30 GMT`, 2020-03-12T10:20:30",
    "`Thu, 12 Mar 2020 10:20:30 +0800`, 2020-03-12T10:20:30",
    "`12 Mar 20 10:20 +0800`, 2020-03-12T10:20",
    "`Mon, 12 Mar 2020 10:20:30 CST`, 2020-03-12T10:20:30",
    "`Thursday, 12 March 2020 10:20:30 EST`, 2020-03-12T23:20:30",
    "1583979630, 2020-03-12T10:20:30",
    "1583979630000, 2020-03-12T10:20:30",
    "20200312, 2020-03-12",
    "2020-12-31T24:00:00, 2021-01-01T00:00",
    "2020-02-30, -",
    "2019-02-29, -",
    "2020-13-01, -",
    "2020-03-12 25:61, -",
    "`Thu, 31 Feb 2020 02:20:30 GMT`, -",
    "`12 Foo 2020`, -",
    "昨天, -",
    "2020-03-12 上午, -",
    "``, -",
  })
  void readsWhatIsADateAndNothingElse(String written, String published) {
    assertThat(ItemDates.published(written)).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', nullValues = "-", value = {
    "`Thu, 12 Mar 2020 10:20:30 -0000`, 2020-03-12T10:20:30Z",
    "`Thu, 12 Mar 2020 10:20:30 +0800`, 2020-03-12T02:20:30Z",
    "2020-03-12T02:20:30Z, 2020-03-12T02:20:30Z",
    "`Thu, 12 Mar 2020 10:20:30`, -",
    "2020-03-12, -",
  })
  void anInstantNeedsAZone(String written, String captured) {
    assertThat(ItemDates.captured(written)).isEqualTo(captured);
  }
}
