package org.pizhu.html.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayLineTest {

  /** A line of each form, in their order. */
  @ParameterizedTest
  @ValueSource(strings = {
    "发布时间：2020-03-12 10:20",
    "2020年3月12日 10:20 来源：河边日报",
    "China Daily | Updated: 2020-03-12 10:20",
    "来源：河边日报 2020-03-12",
    "20-02-05 10:28",
    "日期：2020-03-12",
    "2020年3月12日 星期四 第3版",
    "作者：王芳 时间：2020-03-12",
    "发于2020.3.12总第938期",
    "河边日报 2020年3月12日 星期四",
    "原载《河边日报》2020年3月12日 第3版",
    "《河边日报》（2020年03月12日 01版）"
  })
  void eachFormHasItsLine(String line) {
    DayLine found = DayLine.of(line);
    assertThat(found).isNotNull();
    assertThat(found.date()).isIn(LocalDate.of(2020, 3, 12), LocalDate.of(2020, 2, 5));
    assertThat(line).contains(found.words());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "发布时间：2020-02-30|2020-02-30|", "（2020年3月12日 10:20）|2020年3月12日|2020-03-12", "20-13-05 10:28|20-13-05|", "【2020年3月12日 来源：河边日报|2020年3月12日|2020-03-12",
    "河边日报 2020/3/12|2020/3/12|2020-03-12",
  })
  void givesTheWordsAlsoWhereTheCalendarHasNoSuchDay(String line, String words, LocalDate date) {
    assertThat(DayLine.of(line)).isEqualTo(new DayLine(words, date));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "水厂2020年3月12日投入运营", "2020年3月12日", "发布时间：昨天", "来源：河边日报", "20-02-05", "日期：二〇二〇年", "河边的人们2020年3月12日来了", "《河边日报》创刊于2020年",
  })
  void otherLinesHaveNone(String line) {
    assertThat(DayLine.of(line)).isNull();
  }
}
