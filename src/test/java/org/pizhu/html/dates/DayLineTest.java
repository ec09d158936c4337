package org.pizhu.html.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayLineTest {

  static List<String> examples() {
    return DayLine.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachFormHasALineOfItsOwn(String line) {
    DayLine found = DayLine.of(line);
    assertThat(found).isNotNull();
    assertThat(found.date()).isIn(LocalDate.of(2020, 3, 12), LocalDate.of(2020, 2, 5));
    assertThat(line).contains(found.words());
  }

  @Test
  void noFormIsThereTwice() {
    assertThat(DayLine.examples()).doesNotHaveDuplicates().hasSize(12);
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
