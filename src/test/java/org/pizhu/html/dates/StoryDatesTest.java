package org.pizhu.html.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.PageFacts;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;

class StoryDatesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // paragraphs, parted by / | dates of pictures | date and evidence
    "央广网2月21日消息 今天。|-|-",
    "正文。|2020-03-12|2020-03-12 imageFileName",
    "正文。|2020-03-12 2020-03-12|2020-03-12 imageFileName",
    "央广网3月5日消息 今天。|2020-03-05|2020-03-05 dateline imageFileName",
    // published some days after it was sent
    "央广网3月5日消息 今天。|2020-03-07|2020-03-07 imageFileName",
    "央广网12月31日消息 今天。|2021-01-02|2021-01-02 imageFileName",
    // pictures of other times
    "央广网3月5日消息 今天。|2020-02-20|-",
    "央广网3月5日消息 今天。|2020-09-20|-",
    "正文。|2020-03-12 2019-01-01|-",
    "正文。|2020-03-11 2020-03-12|2020-03-12 imageFileName",
    // the dateline prints the year
    "新华社北京2020年3月5日电 今天。|-|2020-03-05 dateline",
    "新华社北京2020年3月5日电 今天。|2020-03-05|2020-03-05 dateline imageFileName",
    "新华社北京2020年3月5日电 今天。|2019-01-01|2020-03-05 dateline",
    // a line prints it
    "2020年03月12日 10:20 来源：湖北日报/正文。|-|2020-03-12 text",
    "正文。/发布时间：2020-03-12 10:20|-|2020-03-12 text",
    "《 人民日报 》（ 2020年03月12日 01 版）/正文。|-|2020-03-12 text",
    "来源：《湖北日报》（2020年3月12日 第1版）/正文。|2020-03-12|2020-03-12 text imageFileName",
    "新华社北京3月11日电 今天。/发布时间：2020-03-12 10:20|-|2020-03-12 text",
    "新华社北京3月12日电 今天。/发布时间：2020-03-12 10:20|2020-03-12|2020-03-12 text dateline imageFileName",
    "新华社北京3月12日电 今天。/发布时间：2019-01-01 10:20|-|-",
    // a body signs a notice in Chinese figures; a letter that the story quotes has a day of its own
    "正文。/平江县公安局/二〇二〇年三月二十六日|-|2020-03-26 text",
    "正文。/平江县公安局/二○二○年十月十日|-|2020-10-10 text",
    "正文。/平江县人民医院/二〇二〇年三月六日/（记者 张三 整理）|-|-",
    // a story opens with the day where its house was left out
    "2014年11月27日讯，中国台湾网11月26日消息 今天。|-|2014-11-27 text",
    "2014年11月27日讯，今天。|-|2014-11-27 text",
    "正文。/2014年11月27日讯，今天。|-|-",
    "撰文：羅小賜出版：2016-01-15 20:54更新：2016-03-11 00:42/正文。|-|2016-01-15 text",
    "正文（編輯：陳小健）。1120624|-|2023-06-24 text",
    // a day that is no day of publication
    "时间：2020.02.07/正文。|-|-",
    "2020年3月12日，武汉市宣布解封。|-|-",
    "2020年3月12日|-|-",
    // a day as a machine or the head of a paper writes it, in the first line
    "2020年03月12日/正文。|-|2020-03-12 text",
    "2020年3月12日 星期四/正文。|-|2020-03-12 text",
    "正文。/2020年03月12日/正文。|-|-",
    "作者: 来源:某某日报 时间:2020-03-12/正文。|-|2020-03-12 text",
    "日期:2020-03-12 15:33 来源:《某某》杂志 作者:张三/正文。|-|2020-03-12 text",
    "地点：武汉 时间：2020-03-12/正文。|-|-",
    // how far apart the days may lie
    "央广网3月5日消息 今天。|2020-03-12|2020-03-12 imageFileName",
    "央广网3月5日消息 今天。|2020-03-13|-",
    "正文。|2020-03-09 2020-03-12|2020-03-12 imageFileName",
    "正文。|2020-03-08 2020-03-12|-",
    // three paragraphs at either end
    "一。/二。/发布时间：2020-03-12/四。/五。/六。/七。|-|2020-03-12 text",
    "一。/二。/三。/发布时间：2020-03-12/五。/六。/七。|-|-",
    "一。/二。/三。/四。/发布时间：2020-03-12/六。/七。|-|2020-03-12 text",
    "一。/二。/March 5, 2020/四。/五。/六。/七。|-|2020-03-05 text",
    "一。/二。/三。/四。/March 5, 2020/六。/七。|-|-",
    "一。/二。/三。/四。/Published: March 5, 2020 10:20/六。/七。|-|2020-03-05 text",
    "发表时间：20/04/2024 - 15:22/正文。|-|2024-04-20 text",
    "正文。/平江县公安局/2020年3月26日/附件一/附件二|-|2020-03-26 text",
    "正文。/平江县公安局/2020年3月26日/附件一/附件二/附件三|-|-",
    "平江县公安局/2020年3月26日|-|2020-03-26 text",
    "20-02-05 10:28/正文。|-|2020-02-05 text",
    "三）。1120624|-|2023-06-24 text",
    "）。1120624|-|-",
  })
  void findsTheDay(String story, String images, String expected) {
    String text = story.replaceAll("(?<!\\d)/|/(?!\\d)", "\n");
    List<TextRange> paragraphs = paragraphs(text);
    List<LocalDate> dates = images == null ? List.of() : Arrays.stream(images.split(" ")).map(LocalDate::parse).toList();

    StoryDate found = StoryDates.find(text, paragraphs, DatelineFinder.atStart(text, paragraphs.get(0)), dates);

    assertThat(found == null ? null : found.date() + " "
        + found.evidence().stream().map(DateEvidence::key).collect(Collectors.joining(" "))).isEqualTo(expected);
  }

  private static List<TextRange> paragraphs(String text) {
    List<TextRange> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n")) {
      paragraphs.add(new TextRange(start, start + paragraph.length()));
      start += paragraph.length() + 1;
    }
    return paragraphs;
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // paragraphs, parted by | ; the line with the day in full
    "正文。|发布时间：2020-03-12 10:20;发布时间：2020-03-12 10:20",
    "一。|二。|三。|发布时间：2020-03-12|五。|六。|七。;发布时间：2020-03-12",
    "正文（編輯：陳小健）。1120624;正文（編輯：陳小健）。1120624",
    "发表时间：20/04/2024 - 15:22|正文。;发表时间：20/04/2024 - 15:22",
    "March 5, 2020|正文。;March 5, 2020",
    "2020年03月12日|正文。;2020年03月12日",
    "正文。|2020年03月12日;-",
    "新华社北京3月12日电 今天。|2020年3月12日;2020年3月12日",
    "新华社北京3月11日电 今天。|2020年3月12日;-",
    "2014年11月27日讯，今天。;2014年11月27日讯，今天。",
    "正文。|平江县公安局|二〇二〇年三月二十六日;二〇二〇年三月二十六日",
    "新华社北京3月11日电 今天。|平江县公安局|二〇二〇年三月二十六日;-",
    "正文。;-",
  })
  void findsTheLineOfTheDay(String story, String expected) {
    String text = story.replace('|', '\n');
    List<TextRange> paragraphs = paragraphs(text);
    TextRange line = StoryDates.line(text, paragraphs, DatelineFinder.atStart(text, paragraphs.get(0)));
    assertThat(line == null ? null : line.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "发布时间：2020-02-30 10:20|正文。;2020-02-30", "发布时间：2020年2月30日 10:20|正文。;2020年2月30日", "2020-13-01 10:20 来源：湖北日报|正文。;2020-13-01",
    "发布时间：2020-02-29 10:20|正文。;-", "一。|二。|发布时间：2020-02-30|四。|五。|六。|七。;2020-02-30", "一。|二。|三。|发布时间：2020-02-30|五。|六。|七。;-",
    "一。|二。|三。|四。|发布时间：2020-02-30|六。|七。;2020-02-30", "他说发布时间是2020-02-30。;-",
  })
  void saysWhichDayTheCalendarDoesNotHave(String story, String expected) {
    String text = story.replace('|', '\n');
    assertThat(StoryDates.wrong(text, paragraphs(text))).isEqualTo(expected);
  }

  @Test
  void thePageGivesTheDayAndWhatAgreesIsEvidenceToo() {
    StoryDate found = new StoryDate(LocalDate.of(2020, 3, 12), List.of(DateEvidence.TEXT));
    assertThat(StoryDates.withPage(found, null)).isSameAs(found);
    assertThat(StoryDates.withPage(found, page(null))).isSameAs(found);
    assertThat(StoryDates.withPage(found, page("2020-03-12T10:20"))).isEqualTo(
        new StoryDate(LocalDate.of(2020, 3, 12), List.of(DateEvidence.PAGE, DateEvidence.TEXT)));
    assertThat(StoryDates.withPage(found, page("2020-03-13"))).isEqualTo(new StoryDate(LocalDate.of(2020, 3, 13), List.of(DateEvidence.PAGE)));
    assertThat(StoryDates.withPage(null, page("2020-03-13"))).isEqualTo(new StoryDate(LocalDate.of(2020, 3, 13), List.of(DateEvidence.PAGE)));
  }

  private static PageFacts page(@Nullable String published) {
    return new PageFacts(null, null, published, null, List.of());
  }
}
