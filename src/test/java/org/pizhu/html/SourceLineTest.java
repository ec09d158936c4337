package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.TextRange;

/** Whom a story says it was taken from. In the table a stroke parts the paragraphs. */
class SourceLineTest {

  private static Finding find(String text) {
    List<TextRange> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n")) {
      paragraphs.add(new TextRange(start, start + paragraph.length()));
      start += paragraph.length() + 1;
    }
    return SourceLine.find(text, paragraphs);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "来源：新华社/正文。|新华社|LABELLED_OUTLET",
    "正文。/稿源：某某公众平台|某某公众平台|LABEL",
    "2020-03-12 10:20来源：新华社/正文。|新华社|LABELLED_OUTLET",
    "正文。（来源：新华社）|新华社|LABELLED_OUTLET",
    "正文，有一些文字。（来源：某某平台）。|某某平台|LABEL",
    "正文。（原载《人民日报》）|人民日报|END_BRACKET",
    "正文。（据央视新闻）|央视新闻|END_BRACKET",
    "正文。（综合新华社、人民网报道）|新华社、人民网|END_BRACKET",
    "正文。（据《人民日报》、《光明日报》）|《人民日报》、《光明日报》|END_BRACKET",
    "来源：4月9日《新华每日电讯》/正文。|新华每日电讯|LABELLED_OUTLET",
    "来源：光明网-《光明日报》/正文。|光明网-《光明日报》|LABELLED_OUTLET",
    "正文。/本文来自澎湃新闻，更多资讯请下载|澎湃新闻|LABELLED_OUTLET",
    "正文。/本文转自公众号“山里人”，略有删改|山里人|LABEL",
    "正文。/（中時電子報）|中時電子報|END_BRACKET",
    "By Xing Xiaojing Source: Global Times Published: 2020-03-20/Text.|Global Times|LABELLED_OUTLET",
    // names that say nothing, words of a sentence
    "本文来自他的日记，写于去年冬天。/正文。|-|-",
    "From: here to there/Text.|-|-",
    "来源：网络/正文。|-|-",
    "正文。（来源：网络）|-|-",
    "正文。（据他本人说）|-|-",
    "正文。（综合新华社、张三说）|-|-",
    "他说，来源：新华社的消息不实。|-|-",
    "正文。|-|-",
    // the label goes before the bracket, the first label before the second
    "正文。（据央视新闻）/来源：新华社|新华社|LABELLED_OUTLET",
    "来源：人民网/正文。/来源：新华社|人民网|LABELLED_OUTLET",
  })
  void isFound(String story, String name, FindingReason reason) {
    String text = story.replace('/', '\n');
    Finding found = find(text);
    assertThat(found == null ? null : found.value()).isEqualTo(name);
    if (found != null) {
      assertThat(found.range().of(text)).isEqualTo(name);
      assertThat(found.reason()).isEqualTo(reason);
    }
  }

  /** Of thirteen paragraphs: the first four and the last eight. */
  @ParameterizedTest
  @CsvSource({"0,true", "3,true", "4,false", "5,true", "12,true"})
  void standsNearTheBeginningOrTheEnd(int at, boolean found) {
    List<String> paragraphs = new ArrayList<>(Collections.nCopies(13, "正文。"));
    paragraphs.set(at, "来源：新华社");
    assertThat(find(String.join("\n", paragraphs)) != null).isEqualTo(found);
    paragraphs.set(at, "正文。（据央视新闻）");
    assertThat(find(String.join("\n", paragraphs)) != null).as("in brackets").isEqualTo(at >= 5);
  }

  @ParameterizedTest
  @CsvSource({"84,true", "85,false"})
  void aLineIsShort(int blanks, boolean found) {
    assertThat(find("来源：新华社" + " ".repeat(blanks)) != null).isEqualTo(found);
  }
}
