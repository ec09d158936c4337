package org.pizhu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource({
    "2020, 2020",
    "2020年, 2020",
    "2020-03, 2020-03",
    "2020.3, 2020-03",
    "2020年3月, 2020-03",
    "2020-03-12, 2020-03-12",
    "2020/3/12, 2020-03-12",
    "２０２０－３－１２, 2020-03-12",
    "' 2020 年 3 月 12 日 ', 2020-03-12",
    "2020年3月12号, 2020-03-12",
    "2020-02-29, 2020-02-29",
    "3月12日, --03-12",
    "２月２９日, --02-29",
    "--3-12, --03-12",
    "0001, 0001",
  })
  void readsWhatIsTyped(String typed, String iso) {
    WrittenDate date = WrittenDate.parse(typed).orElseThrow();

    assertEquals(iso, date.toString());
    assertEquals(Optional.of(date), WrittenDate.parse(iso));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "年", "3月", "12日", "2020年12日", "20", "20200312", "2020-13", "2020-00", "2019-02-29", "2月30日", "2020-3/12", "0000",
    "0000-01-01", "2020-03-12x", "昨天",
  })
  void refusesWhatIsNoDate(String typed) {
    assertEquals(Optional.empty(), WrittenDate.parse(typed));
  }

  @Test
  void holdsDatesOnly() {
    assertThrows(IllegalArgumentException.class, () -> new WrittenDate(LocalTime.NOON));
    assertThrows(IllegalArgumentException.class, () -> new WrittenDate(Year.of(10000)));
  }
}
