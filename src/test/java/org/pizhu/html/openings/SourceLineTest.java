package org.pizhu.html.openings;

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
    "正文。/[来源：河边日报][责编：王楠]|河边日报|LABELLED_OUTLET",
    "正文。/【来源：河边日报】【责编：王楠】|河边日报|LABELLED_OUTLET",
    "正文。/来源：/河边日报|河边日报|LABELLED_OUTLET",
    "正文。/来源：/视觉设计|-|-",
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
    // the source of a film in the story, and that of the story
    "小城春早短片一览（来源：河边视频）/正文。/本文来源：河边日报|河边日报|LABELLED_OUTLET",
    "小城春早短片一览（来源：河边视频）/正文。|河边视频|LABELLED_OUTLET",
    "正文。/本文转自公众号“山里人”，略有删改|山里人|LABEL",
    "正文。/本文来自微信公众号“山里人”（ID：shanliren），作者：张三，36氪经授权发布。|山里人|LABEL",
    "来源：澎湃新闻记者 张三/正文。|澎湃新闻|LABELLED_OUTLET",
    "正文。/（中時電子報）|中時電子報|END_BRACKET",
    "By Xing Xiaojing Source: Global Times Published: 2020-03-20/Text.|Global Times|LABELLED_OUTLET",
    "正文。/综合丨新华社 央视新闻|新华社 央视新闻|END_BRACKET",
    "正文。/综合：新华社、央视新闻|新华社、央视新闻|END_BRACKET",
    "正文。（原载《求是》2020年第4期）|求是|END_BRACKET",
    "正文。/来源：微信公众号：山里人|山里人|LABEL",
    "正文。/来源：微信订阅号「山里人」|山里人|LABEL",
    // two agencies give a picture
    "11月1日，河边的集市。（新华/法新）/正文。|-|-",
    // the outlet alone behind the last sentence
    "正文。（央视）|央视|END_BRACKET",
    "他说：“好。”（新华社）|新华社|END_BRACKET",
    "他来自一家通讯社（新华社）|-|-",
    "正文。（本报）|-|-",
    // behind the last sentence of a paragraph, or what follows without a gap
    "小城的集市开了门。来源:中新网【编辑:张三】相关报道|中新网|LABELLED_OUTLET",
    "小城的集市开了门。来源：广州日报|广州日报|LABELLED_OUTLET",
    "小城的集市开了门。来源：大家|-|-",
    "来源:河边商报选稿:张三/正文。|河边商报|LABELLED_OUTLET",
    "(本文来源：北京晨报作者：张三)/正文。|北京晨报|LABELLED_OUTLET",
    "正文。（来源：国际在线－世界新闻报/特约记者郭小瑜）|国际在线－世界新闻报|LABELLED_OUTLET",
    "正文。/□据北京晨报报道|北京晨报|END_BRACKET",
    "正文。/(摘自《河边与海》半月刊9月上半月期)|河边与海|END_BRACKET",
    "来源：京华时报记者张小玲/正文。|京华时报|LABELLED_OUTLET",
    "来源：河边广电新闻中心/正文。|河边广电新闻中心|LABEL",
    "国际新闻来源:广州日报 2016年06月03日 06:54/正文。|广州日报|LABELLED_OUTLET",
    "来源：Harper Bazaar Singapore/正文。|Harper Bazaar Singapore|LABEL",
    "来源：云游意大利综合自某网、今日米兰等/正文。|云游意大利|LABEL",
    "来源：中国科学报本报讯（记者张三）又有人获奖。/正文。|中国科学报|LABELLED_OUTLET",
    "正文。/（本文来自于新华网）|新华网|LABELLED_OUTLET",
    "正文。/本文转自公众号|-|-",
    "正文。/（整合自新华社、央视新闻）|新华社、央视新闻|END_BRACKET",
    "2018年04月07日 19:59 来源于 财新网/正文。|财新网|LABELLED_OUTLET",
    "正文。/本文译自《中国日报》7月31日社论|中国日报|LABELLED_OUTLET",
    "来源：◎河边趋势/正文。|河边趋势|LABEL",
    "来源：公号/正文。|-|-",
    // what an agency sent
    "正文。（新华社特稿）|新华社|END_BRACKET",
    "正文。/黄敏（新华社供本报特稿）|新华社|END_BRACKET",
    "正文。（黄敏新华社特稿）|新华社|END_BRACKET",
    "正文。(东亚经贸新闻供稿）|东亚经贸新闻|END_BRACKET",
    "正文。（本报专稿）|-|-",
    "来源：~~~~/正文。|-|-",
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "正文，有一些文字。/来源：某某发布|某某发布",
    "正文，有一些文字。/来源：“某某发布”微信公众号|某某发布",
    "正文，有一些文字。/来源：微信公众号“某某发布”|某某发布",
    "正文，有一些文字。/来源：某某县融媒体中心|某某县融媒体中心",
    "正文，有一些文字。/本文转自：浙江日报|浙江日报",
    "正文，有一些文字。/转自：浙江日报|浙江日报",
    "正文，有一些文字。/（转自《浙江日报》）|浙江日报",
    "正文，有一些文字。/（本文原载《浙江日报》2020年3月5日）|浙江日报",
    "正文，有一些文字。/（原载于《浙江日报》）|浙江日报",
    "正文，有一些文字。/稿源：浙江日报|浙江日报",
    "正文，有一些文字。/稿件来源：浙江日报|浙江日报",
    "正文，有一些文字。/信息来源：市教育局|市教育局",
    "正文，有一些文字。/文章来源：中国青年报|中国青年报",
    "正文，有一些文字。/来源丨中国青年报|中国青年报",
    "正文，有一些文字。/来源／中国青年报|中国青年报",
    "正文，有一些文字。/来源：中国青年报（ID：zqbcyol）|中国青年报",
    "正文，有一些文字。/来源：中国青年报 作者：王明|中国青年报",
    "正文，有一些文字。/来源：中国青年报客户端 记者 王明|中国青年报客户端",
    "正文，有一些文字。/来源：综合新华社、中新社|新华社、中新社",
    "正文，有一些文字。/来源：综合新华社、央视新闻等|新华社、央视新闻",
    "正文，有一些文字。/综合自新华社、央视新闻|新华社、央视新闻",
    "正文，有一些文字。/据新华社、央视新闻|新华社、央视新闻",
    "正文，有一些文字。/（据新华社、央视新闻）|新华社、央视新闻",
    "正文，有一些文字。/（综合新华社、央视新闻报道）|新华社、央视新闻",
    "正文，有一些文字。/（本报综合）|-",
    "正文，有一些文字。/（据《人民日报》报道）|人民日报",
    "正文，有一些文字。/（新华社）|新华社",
    "正文，有一些文字。/(中新社)|中新社",
    "正文，有一些文字。/（据央视新闻客户端）|央视新闻客户端",
    "正文，有一些文字。/（来自新华网）|新华网",
    "正文，有一些文字。/【来源：九派新闻综合】|九派新闻",
    "正文，有一些文字。/【来源：某某市融媒体中心】|某某市融媒体中心",
    "正文，有一些文字。/来源：中国新闻网(chinanews.com)|中国新闻网",
    "正文，有一些文字。/（文章来源：东方财富研究中心）|东方财富研究中心",
    "正文，有一些文字。/来源：北京日报客户端|北京日报客户端",
    "正文，有一些文字。/本文来源：财经网 责任编辑：王明|财经网",
    "正文，有一些文字。/消息来源：新华网|新华网",
    "正文，有一些文字。/文章转载自《读者》杂志|读者",
    "正文，有一些文字。/原文刊载于《浙江日报》|浙江日报",
    "正文，有一些文字。/本文首发于《三联生活周刊》|三联生活周刊",
    "正文，有一些文字。/來源：中央社|中央社",
    "正文，有一些文字。/新聞來源：自由時報|自由時報",
    "正文，有一些文字。/（資料來源：中央社）|-",
    "正文，有一些文字。/数据来源：国家统计局|-",
    "正文，有一些文字。/图片来源：视觉中国|-",
    "正文，有一些文字。/他的收入来源：打工和种地。|-",
    "正文，有一些文字。/这些水的来源：地下河。|-",
    "正文，有一些文字。/据新华社记者了解，会谈仍在继续。|-",
  })
  void takesTheNameAlone(String text, String name) {
    Finding found = find(text.replace('/', '\n'));

    assertThat(found == null ? null : found.value()).isEqualTo(name);
  }
}
