package org.pizhu.html.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishDayTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "March 05, 2020;2020-03-05", "Mar. 5, 2020;2020-03-05", "Mar 5 2020;2020-03-05", "5 March 2020;2020-03-05", "5th March, 2020;2020-03-05",
    "20-Mar-2020;2020-03-20", "2020-03-05T10:00:00Z;2020-03-05", "2020/3/5;2020-03-05", "03/25/2020;2020-03-25", "25/03/2020;2020-03-25",
    "3. März 2020;2020-03-03", "15. Oktober 2019;2019-10-15", "1er mai 2020;2020-05-01", "3 juillet 2018;2018-07-03", "14 août 2021;2021-08-14",
    "3. Mai 2020;2020-05-03", "31 juin 2020;", "5. Quartal 2020;",
    "05/05/2020;2020-05-05", "03/05/2020;", "February 31, 2020;", "June 2020;", "May 5;", "12020-03-05;", "2020-03-056;", "Marching 5, 2020;",
  })
  void readsADay(String text, LocalDate day) {
    assertThat(EnglishDay.in(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "(People's Daily Online) 16:40, March 05, 2020", "Updated 21:03, 05-Mar-2020", "18:23 UTC+8, 2020-03-05", "March 5, 2020",
    "Donnerstag, 5. März 2020", "Paris, le 5 mars 2020", "jeudi 5 mars 2020",
    "By Xing Xiaojing Source: Global Times Published: 2020/3/5 19:23:40", "Source: Xinhua| 2020-03-05 20:04:19|Editor: huaxia",
    "Xinhua | Thursday, March 5, 2020 | 9:05 a.m.", "By Li Na and Wu Fei | chinadaily.com.cn | Updated: 2020-03-05 17:05",
    "zaobao.com Published: 2020-03-05", "（March 5, 2020）",
    "Published: 2020-03-05 One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen",
  })
  void aLineOfNamesLabelsAndADayDatesAPage(String line) {
    assertThat(EnglishDay.ofLine(line, true)).isEqualTo("2020-03-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The plant opened on March 5, 2020", "BEIJING, March 5, 2020 (Xinhua) -- China will step up output", "He was born on March 5, 1980 in Wuhan.",
    "2020/03/05", "2020年3月5日", "March of the volunteers", "", "Workers in Wuhan, Hubei Province, March 5, 2020 wear masks",
    "Published: 2020-03-05 One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen", "Updated 2020-03-05 By Li Na.", "～ Published: 2020-03-05",
  })
  void aSentenceDatesNothing(String line) {
    assertThat(EnglishDay.ofLine(line, true)).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"16:40, March 05, 2020;T16:40", "9:05:10;T09:05", "9:05 pm;''", "25:10;''", "none;''", "23:59;T23:59", "24:00;''", "12:60;''", "0:00;T00:00"})
  void readsTheTimeOfDay(String text, String clock) {
    assertThat(EnglishDay.clock(text)).isEqualTo(clock);
  }
}
