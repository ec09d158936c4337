package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that pages give, in the forms that they have. */
class PageDaysTest {

  private final PageDays days = new PageDays(ZoneOffset.ofHours(8));

  private static String shown(@Nullable String day) {
    return day == null ? "-" : day;
  }

  /** The words, the day, and what of them is a day that the calendar doesn't have. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "2020-03-05=>2020-03-05=>-", "2020年3月5日 10:11=>2020-03-05T10:11=>-", "2020/03/05 10:11:12=>2020-03-05T10:11:12=>-",
    "2020.3.5，10：11=>2020-03-05T10:11=>-", "2020-03-05T10:11:12Z=>2020-03-05T18:11:12=>-", "2020-03-05T20:11:12.5Z=>2020-03-06T04:11:12=>-",
    "2020-13-05T10:11:12Z=>-=>2020-13-05T10:11:12", "2020-02-30T10:11:12+00:00=>-=>2020-02-30T10:11:12",
    "2020-03-05T20:00:00+00:00=>2020-03-06T04:00=>-", "2020-03-05T20:00:01.25+0000=>2020-03-06T04:00:01=>-", "2020-03-05T20:00-00:00=>2020-03-06T04:00=>-",
    "2020-03-05 20:00:00 +0000=>2020-03-06T04:00=>-", "2020-03-05 20:00:30 UTC=>2020-03-06T04:00:30=>-", "2020-03-05 20:00:00Z=>2020-03-06T04:00=>-",
    "2020-03-05T20:00:00+08:00=>2020-03-05T20:00:00=>-", "2020-03-05T20:00:00-05:00=>2020-03-05T20:00:00=>-", "2020-03-05T20:00:00+00:30=>2020-03-05T20:00:00=>-",
    "2020-03-05 20:00 GMT=>2020-03-05T20:00=>-", "Thu, 05 Mar 2020 20:00:00 GMT=>2020-03-06T04:00=>-", "5 Mar 2020 20:00:09 +0000=>2020-03-06T04:00:09=>-",
    "Thu, 05 Mar 2020 20:00:00 UTC=>2020-03-06T04:00=>-", "Thu, 05 Mar 2020 20:00:00 +0800=>2020-03-05T20:00=>-", "Fri, 05 Mar 2020 20:00:00 GMT=>2020-03-05T20:00=>-",
    "Thu, 05 Mar 2020 02:00:00 GMT=>2020-03-05T10:00=>-", "发布于2020-3-5 10:11 来源=>2020-03-05T10:11=>-", "2020-03-05 24:00=>2020-03-05=>-", "2020-03-05 10:60=>2020-03-05=>-",
    "2020-03-05 23:59:60=>2020-03-05T23:59=>-", "2020-03-05 0:00:59=>2020-03-05T00:00:59=>-", "2020-02-30=>-=>2020-02-30", "2020-13-01=>-=>2020-13-01",
    "12020-03-05=>-=>-", "2020-03-056=>-=>-", "2022 03 / 05 10:11:12=>2022-03-05T10:11:12=>-", "2022 03/05=>2022-03-05=>-", "2022 3/5=>-=>-",
    "05-19-2013=>2013-05-19=>-", "19-05-2013=>2013-05-19=>-", "05-06-2013=>-=>-", "13-13-2013=>-=>-", "02-30-2013=>-=>-", "1-05-19-2013=>-=>-",
    "07年08月24日 08:58=>2007-08-24T08:58=>-", "07年08月24日=>-=>-", "07年13月24日 08:58=>-=>-", "时间：10-06-08=>2010-06-08=>-", "日期: 10-06-08=>2010-06-08=>-",
    "10-06-08=>-=>-", "时间：10-13-08=>-=>-", "Thursday, 01 February 2024 14:25 by Li Na said=>2024-02-01T14:25=>-", "Thursday, 31 February 2024 14:25=>-=>-",
    "March 5, 2020=>2020-03-05=>-", "The plant was opened on March 5, 2020 in Wuhan=>-=>-", "Updated: March 5, 2020 10:05=>2020-03-05T10:05=>-",
    "05.03.2020=>2020-03-05=>-", "5. 3. 2020=>2020-03-05=>-", "31.13.2020=>-=>-", "十一月 6th, 2009=>2009-11-06=>-", "十二月 31, 2009=>2009-12-31=>-",
    "十月25，2024=>2024-10-25=>-", "三月 5, 2020=>2020-03-05=>-", "二月 30, 2020=>-=>-", "五月天 5, 2020=>-=>-", "没有日期=>-=>-",
  })
  void aDayStandsInALine(String line, String day, String wrong) {
    assertThat(shown(days.of(line))).isEqualTo(day);
    assertThat(shown(days.wrong())).isEqualTo(wrong);
  }

  /** The first day that the calendar doesn't have is kept. */
  @ParameterizedTest
  @CsvSource({"2020-02-30, 2020-02-31", "2020-13-01, 2020-02-30"})
  void theFirstWrongDayIsKept(String first, String second) {
    days.of(first);
    days.of(second);
    assertThat(days.wrong()).isEqualTo(first);
  }

  /** The lines beside the headline, parted by «⏎». */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "2020⏎07/08⏎16:37=>2020-07-08T16:37", "2020年⏎7 / 8=>2020-07-08", "2020⏎07/08=>2020-07-08", "2020⏎07/08⏎评论=>2020-07-08", "2020⏎13/08=>-", "1820⏎07/08=>-",
    "标题⏎2020⏎07/08⏎16:37:10=>2020-07-08T16:37:10", "07/08⏎2020=>-", "2020=>-",
  })
  void aDayStandsInLinesOneUnderTheOther(String lines, String day) {
    assertThat(shown(days.inLines(List.of(lines.split("⏎"))))).isEqualTo(day);
  }

  /** The lines from the end of the text on. */
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "时间：2020-03-05 17:08=>2020-03-05T17:08", "(2020-03-05 17:08)=>2020-03-05T17:08", "正文⏎发布时间：2020-03-05 17:08:09=>2020-03-05T17:08:09",
    "一⏎二⏎三⏎时间：2020-03-05 17:08=>2020-03-05T17:08", "一⏎二⏎三⏎四⏎时间：2020-03-05 17:08=>-", "2020-03-05 17:08=>-", "（2020-03-05 17:08） 河边网=>2020-03-05T17:08",
    "时间：2020-02-30 17:08⏎时间：2020-03-05 17:08=>2020-03-05T17:08",
  })
  void aDayStandsBelowTheText(String lines, String day) {
    assertThat(shown(days.below(List.of(lines.split("⏎"))))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "2020-03-05=>true=>true=>true", "10:11=>true=>false=>false", "10:11:12=>true=>false=>false", "他在2020年3月5日到来=>true=>false=>true",
    "2020-03-05 这一天发生的事情很多很多很多很多很多很多=>true=>true=>true", "3月5日=>false=>false=>false", "10:1=>false=>false=>false",
  })
  void aLineIsAStampOrADayOrHasOne(String line, boolean stamp, boolean day, boolean has) {
    assertThat(PageDays.isStamp(line)).as("stamp").isEqualTo(stamp);
    assertThat(PageDays.isDay(line)).as("day").isEqualTo(day);
    assertThat(PageDays.isIn(line)).as("has a day").isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({"2020-03-05 一二三四五六七八九十一二三四五六七八九十一, true", "2020-03-05 一二三四五六七八九十一二三四五六七八九十一二, false"})
  void aLineThatBeginsWithADayIsShort(String line, boolean day) {
    assertThat(PageDays.isDay(line)).isEqualTo(day);
  }
}
