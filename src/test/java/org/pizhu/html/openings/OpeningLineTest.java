package org.pizhu.html.openings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

class OpeningLineTest {

  private static final String BODY = "<p>第一段写的是这里发生的事，一共三句话。</p>";

  private static Story story(String... lines) {
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      body.append("<p>").append(line).append("</p>\n");
    }
    return new StoryParser().parse(new StorySource("test.txt", 1, "标题", body.append(BODY).toString())).story();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "〔記者楊媛婷／台北報導〕中央流行疫情指揮中心今日公布新增個案。|台北",
    "大众网·海报新闻记者 刘弘毅 济南报道|济南",
    "本报记者童克难北京报道 生态环境部有关负责人介绍了情况。|北京",
    "聯合報 記者林宛諭／彰化即時報導|彰化",
    "南方周末记者 李在磊 发自河南周口|河南周口",
    "红餐网 李唐 发自广州|广州",
    "By YANG FEIYUE in Lishui, Zhejiang|Lishui",
    "（吉隆坡10日讯）首相今日宣布，措施延长两周。|吉隆坡",
    "（伦敦综合电）铁路工人再次罢工。|伦敦",
    "By TIAN XUEFEI in Harbin|Harbin",
    "（伦敦1日综合电）铁路工人再次罢工。|伦敦",
    "（吉隆坡）－首相今日宣布，措施延长两周。|吉隆坡",
    "（吉隆坡）——首相今日宣布，措施延长两周。|吉隆坡",
    "（槟城）— 三家酒店今日重新开门。|槟城",
  })
  void aPlaceStandsBehindTheReporterOrInABracket(String line, String place) {
    assertThat(story(line).dateline()).isNotNull();
    assertThat(story(line).dateline().place()).isEqualTo(place);
    assertThat(story(line).dateline().outlet()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "【記者陳勁甫／綜合報導】受疫情影響，營收年減三成。", "防疫中心／即時報導", "封面新闻记者 陈光旭 摄影报道", "长春晚报记者 毕馨月 报道", "（综合讯）各地气温回升。",
    "据新华社记者 张三丰 报道，这部小说已有四十种译本。", "记者从市政府获悉，即日起恢复开放。", "（张三摄）", "他说，这封信发自内心。", "（综合）－各地气温回升。", "（吉隆坡）首相今日宣布。",
  })
  void nothingElseIsAPlace(String line) {
    Story story = story(line);
    assertThat(story.dateline() == null ? null : story.dateline().place()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "【财新网】民航局发布通知，继续调减航班。|财新网", "（德国之声中文网）看房的人排到了街角。|德国之声中文网", "■新京报社论|新京报", "2020-03-20 10:16:36 Ecns.cn Editor : Zhao Li|Ecns.cn",
    "Beijing Review / April 3, 2024|", "Beijing Review (April 3, 2024)|Beijing Review", "央视新闻客户端|央视新闻客户端", "央视新闻（记者 张三 李四）：各地春耕在即。|央视新闻", "社区新闻|", "【编者按】本栏目今起推出。|", "【重要提示】请勿轻信。|", "（本报讯）|本报",
  })
  void anOutletOpensTheStoryInABracketOrBesideTheDay(String line, String outlet) {
    assertThat(story(line).outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"来源丨新华社|新华社", "据新华社|新华社", "据央视新闻|央视新闻", "本文转自人民日报客户端|人民日报客户端"})
  void theLastLineNamesTheOutletWithoutTheWordsBeforeIt(String line, String outlet) {
    String body = (BODY.repeat(3) + "<p>" + line + "</p>").replace("</p><p>", "</p>\n<p>");
    assertThat(new StoryParser().parse(new StorySource("test.txt", 1, "标题", body)).story().outlet()).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource({"CGTN,'Updated 21:03, 20-May-2021',CGTN", "2024/03/28,日经中文网,日经中文网", "读者来信,日经中文网,"})
  void anOutletStandsAboveOrBelowTheDay(String first, String second, String outlet) {
    assertThat(story(first, second).outlet()).isEqualTo(outlet);
  }
}
