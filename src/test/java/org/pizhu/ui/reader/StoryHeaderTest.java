package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryMetadata;

/** The headline and the line under it, as HTML. */
class StoryHeaderTest {

  private static String html(Stories story, Language language) {
    return new StoryHeader(new Messages(language), story.stored(1).shown()).html();
  }

  /** What can be read of it. */
  private static String words(String html) {
    return html.replaceAll("</button><button", "</button> <button").replaceAll("</span><span|</button></span>", " $0")
        .replaceAll("<[^>]*>", "").replaceAll(" +", " ");
  }

  @Test
  void theStorySaysWhereItComesFrom() {
    String html = html(Stories.baofeng(), Language.CHINESE);
    assertThat(html).startsWith("<h1 data-o=\"0\" class=\"cut\"");
    assertThat(html).contains(">【抗击疫情 宝丰在行动】党员干部踊捐款 战</h1>").doesNotContain("…");
    assertThat(words(html)).contains("央广网河南分网").contains("2020年3月5日").contains("记者彭华").contains("通讯员何穗 吴豪博");
  }

  @Test
  void aDateWhoseYearComesFromAnImageIsInferredAndSaysFromWhat() {
    assertThat(html(Stories.baofeng(), Language.CHINESE))
        .contains("data-field=\"date\" data-start=")
        .contains("class=\"inferred\"")
        .contains("据图片文件名：W020200305581086591299.png")
        .contains("据电头：央广网河南分网3月5日消息");
  }

  @Test
  void aDateInFullInTheTextIsNotInferred() {
    Stories story = Stories.headline("标题").paragraph("2020年3月5日").date(LocalDate.of(2020, 3, 5), DateEvidence.TEXT);
    assertThat(html(story, Language.ENGLISH)).contains(">5 March 2020</button>").doesNotContain("inferred");
  }

  @Test
  void aDayWithoutAYearSaysSo() {
    Stories story = Stories.headline("标题").paragraph("央广网2月21日消息，正文。")
        .dateline("央广网2月21日消息", "央广网", MonthDay.of(2, 21));
    assertThat(words(html(story, Language.CHINESE))).contains("2月21日（年份未载）");
    assertThat(words(html(story, Language.ENGLISH))).contains("21 February (year not stated)");
  }

  @Test
  void thePlaceThatOnlyThePagePrintsStandsBesideTheOutlet() {
    PageFacts page = new PageFacts(null, "河边日报", "2020-03-05", null, List.of(), null, "台北", false);
    Story story = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>正文。</p>", page)).story();
    assertThat(words(new StoryHeader(new Messages(Language.CHINESE), new ShownStory(story, new StoryMetadata(Map.of()))).html())).contains("河边日报 · 台北");
    PageFacts alone = new PageFacts(null, null, "2020-03-05", null, List.of(), null, "台北", false);
    Story other = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>正文。</p>", alone)).story();
    assertThat(words(new StoryHeader(new Messages(Language.CHINESE), new ShownStory(other, new StoryMetadata(Map.of()))).html())).contains("台北");
    assertThat(new ShownStory(other, new StoryMetadata(Map.of())).place()).isEqualTo("台北");
  }

  @Test
  void whatIsMissingIsSaidQuietly() {
    assertThat(html(Stories.headline("标题").paragraph("正文。"), Language.CHINESE))
        .contains("<span class=\"unknown\">来源、日期未载</span>");
  }

  @Test
  void aStoryWithoutAHeadlineHasNoTextInItsPlace() {
    Stories story = new Stories().paragraph("正文。");
    assertThat(html(story, Language.CHINESE)).contains("<h1 class=\"none\">无标题</h1>").doesNotContain("data-o");
  }

  @Test
  void whatWasSetStandsInTheLineAndTheHeadlineStaysThatOfTheText() {
    Story story = Stories.baofeng().stored(1).story();
    Map<MetadataKey, MetadataEntry> set = new TreeMap<>(MetadataKey.ORDER);
    Map.of(
        MetadataField.HEADLINE, MetadataValue.Words.of("踊跃<捐款>"), MetadataField.PLACE, MetadataValue.Words.of("宝丰"),
        MetadataField.DATE, MetadataValue.Words.of("--03-05"),
        MetadataField.BYLINE, new MetadataValue.People(List.of(new Person("编辑", "李四", null), new Person("编辑", "王五", null))))
        .forEach((field, value) -> set.put(MetadataKey.of(field), new MetadataEntry(value, "王老师", Instant.EPOCH)));
    String html = new StoryHeader(new Messages(Language.CHINESE), new ShownStory(story, new StoryMetadata(set))).html();
    assertThat(html).startsWith("<h1 data-o=\"0\">").contains(">【抗击疫情 宝丰在行动】党员干部踊捐款 战</h1>")
        .contains("title=\"王老师 更正\"").contains("更正标题：踊跃&lt;捐款&gt;");
    assertThat(words(html)).contains("央广网河南分网 · 宝丰").contains("3月5日（年份未载）").contains("编辑李四 王五").doesNotContain("彭华");
  }

  @Test
  void markupInAHeadlineIsText() {
    assertThat(html(Stories.headline("<img src=x> & \"引\""), Language.CHINESE))
        .contains("&lt;img src=x&gt; &amp; &quot;引&quot;</h1>");
  }
}
