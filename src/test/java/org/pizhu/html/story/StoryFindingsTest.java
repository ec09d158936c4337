package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.html.StorySource;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.FoundField;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Story;

class StoryFindingsTest {

  private static List<FieldCases.Case> cases() {
    return FieldCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatACarefulReaderFinds(FieldCases.Case one) {
    List<String> found = StoryFindings.of(one.story()).stream()
        .filter(finding -> finding.field() != FoundField.HEADLINE).map(FieldCases::words).toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(one.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhereEachStands(FieldCases.Case one) {
    Story story = one.story();
    for (Finding finding : StoryFindings.of(story)) {
      if (finding.field() == FoundField.DATE) {
        assertThat(finding.range() != null || finding.figure() > 0).as("%s has a place", finding).isTrue();
      } else if (finding.field() == FoundField.CREDIT) {
        assertThat(finding.range().of(story.text())).contains(finding.value().split(" ")[0]);
      } else {
        assertThat(finding.range().of(story.text())).as("%s", finding).isEqualTo(finding.value());
      }
    }
  }

  private static String date(String body) {
    Story story = new StoryParser().parse(new StorySource("a", 1, "标题", body)).story();
    return StoryFindings.of(story).stream().filter(finding -> finding.field() == FoundField.DATE)
        .map(one -> one.reason() + " " + one.value() + " " + (one.range() == null ? one.figure() : one.range().of(story.text())))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "<p>发布时间：2020-03-12 10:20</p><p>正文。</p> => FULL_DATE 2020-03-12 发布时间：2020-03-12 10:20",
    "<p>新华社北京3月12日电 今天。</p><p>2020年3月12日</p> => FULL_DATE 2020-03-12 2020年3月12日",
    "<p>新华社北京3月12日电 今天。</p><p>2020年3月11日</p> => DATELINE --03-12 新华社北京3月12日电",
    "<p>新华社北京2020年3月12日电 今天。</p> => DATELINE 2020-03-12 新华社北京2020年3月12日电",
    "<p>新华社北京3月12日电 今天。</p><img src=W020200312585124799235.jpg> => SEVERAL_AGREE 2020-03-12 新华社北京3月12日电",
    "<p>正文。</p><img src=a.jpg><img src=W020200312585124799235.jpg> => PICTURE_NAMES 2020-03-12 2",
    "<p>正文。</p><p>2020年3月12日</p> => ''",
  })
  void theDayStandsWhereItIsPrinted(String body, String found) {
    assertThat(date(body)).isEqualTo(found);
  }

  @Test
  void whatOnlyThePageSaysHasNoPlace() {
    PageFacts page = new PageFacts(null, "某某日报", "2020-03-12", null, List.of(new Person("编辑", "李四", null)));
    Story story = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>正文。</p>", page)).story();
    List<Finding> found = StoryFindings.of(story).stream().filter(finding -> finding.reason() == FindingReason.PAGE).toList();
    assertThat(found).extracting(finding -> finding.field() + " " + finding.value())
        .containsExactlyInAnyOrder("OUTLET 某某日报", "SOURCE 某某日报", "DATE 2020-03-12", "BYLINE 李四", "EDITOR 李四");
    assertThat(found).allSatisfy(finding -> assertThat(finding.range()).isNull());
    PageFacts placed = new PageFacts(null, null, null, null, List.of(), null, "台北", false);
    Story sent = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>正文。</p>", placed)).story();
    assertThat(StoryFindings.of(sent)).extracting(finding -> finding.field() + " " + finding.value()).contains("PLACE 台北");
    Story printed = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>新华社武汉3月12日电 今天。</p>", placed)).story();
    assertThat(StoryFindings.of(printed)).extracting(finding -> finding.field() + " " + finding.value()).contains("PLACE 武汉").doesNotContain("PLACE 台北");
    PageFacts silent = new PageFacts(null, null, null, null, List.of());
    Story other = new StoryParser().parse(new StorySource("a", 1, "标题", "<p>正文。</p>", silent)).story();
    assertThat(StoryFindings.of(other)).extracting(Finding::field).containsExactly(FoundField.HEADLINE);
  }
}
