package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlets with a branch, an app, an edition or a place behind them. */
class OutletBranchesTest {

  @ParameterizedTest
  @CsvSource({"央视,true", "36氪,true", "香港01,true", "新华社,false", "河边,false", "'',false"})
  void aFewNamesHaveNoForm(String name, boolean known) {
    assertThat(Outlets.isKnown(name)).isEqualTo(known);
  }

  /** Behind a short name: the rest of a longer one, or a place, a role, a name in other characters. */
  @ParameterizedTest
  @CsvSource({
    "央视军事,2,央视军事", "红星资本,2,红星资本", "央视北京,2,央视", "央视记者,2,央视", "央视本台记者,2,央视", "央视A组,2,央视", "央视,2,央视", "本报武大,2,本报", "本台军事,2,本台", "新华社军事,3,新华社", "河边军事,2,河边",
  })
  void aShortNameMayBePartOfALongerOne(String text, int end, String name) {
    assertThat(text.substring(0, Outlets.whole(text, 0, end, text.length()))).isEqualTo(name);
    assertThat(Outlets.whole("据" + text + "讯", 1, end + 1, text.length() + 1)).isEqualTo(name.length() + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "总台河北,总台", "总台央广军事,总台央广军事", "新华社“新华视点”,新华社", "人民日报「评论」,人民日报", "新华社“”,-", "央视军事,央视军事", "新华社河北,新华社", "新华社A组,-", "河北总队,-", "新华社河北分队一,-", "新华社河北分队,新华社", "新华社,-", "'',-",
  })
  void anOutletAndAShortBranch(String bare, String name) {
    String found = Outlets.withBranch(bare, 4);
    assertThat(found == null ? "-" : found).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "China Daily", "Beijing Review", "South China Morning Post", "CGTN", "Ecns.cn", "Sixth Tone", "The Paper", "Global Times Online", "BBC News", "Xinhua", "shine.cn", "people.com.cn",
  })
  void namesInLatinLetters(String name) {
    assertThat(Outlets.isEnglish(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Daily", "China", "China daily", "John Smith", "The Daily Tea Time", "人民网", "CGTN.", "ecns.tv"})
  void otherLatinWordsAreNone(String name) {
    assertThat(Outlets.isEnglish(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"大江网/信息日报", "大江网／信息日报", "《湖北日报》", "中国日报网站", "本报", "央视", "天下公众号", "IT之家", "on.cc東網"})
  void areOutlets(String name) {
    assertThat(Outlets.isOutlet(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"大江网/张三", "张三/大江网", "网/大江网", "/大江网", "大江网/", "湖北日报》", "我的本报", "欢迎关注河边公众号", "北京天气预报", "互联网", "物联网", "车联网", "国家电网", "检察院通报"})
  void areNoOutlets(String name) {
    assertThat(Outlets.isOutlet(name)).isFalse();
  }

  /** How far a name reaches: house, app, town, edition, branch. */
  @ParameterizedTest
  @CsvSource({
    "宁夏日报报业集团记者,宁夏日报报业集团", "长沙晚报掌上长沙,长沙晚报掌上长沙", "石家庄日报掌上石家庄,石家庄日报掌上石家庄", "长沙晚报掌上长沙人,长沙晚报掌上长沙人", "长沙晚报掌上长沙3月,长沙晚报掌上长沙", "长沙晚报掌上长,长沙晚报", "海都报闽南版讯,海都报闽南版", "海都报头条版讯,海都报", "湖北日报第一版,湖北日报", "湖北日报首页版,湖北日报",
    "人民日报海外版讯,人民日报海外版", "河边日报Knews讯,河边日报Knews", "新闻晨报·周到,新闻晨报·周到", "潮新闻·钱江,潮新闻·钱江", "潮新闻·杭州,潮新闻", "潮新闻·A组,潮新闻", "潮新闻·一,潮新闻", "潮新闻·一二三四五,潮新闻", "经济日报-中国经济网,经济日报-中国经济网",
    "潮新闻-钱江,潮新闻-钱江", "潮新闻-周到,潮新闻", "新华社河北省记者站讯,新华社河北省记者站", "新华社河北《半月》分社,新华社", "新华社，分社,新华社", "人民网联网,人民网", "互联网络,-", "on.cc東網讯,on.cc東網",
    "湖北日報傳媒集团,湖北日報", "風傳媒讯,風傳媒", "世新傳媒學院,-", "河边社区报,河边社区报", "河边社会,-", "红网页,-", "河边新闻稿,-", "河边网,河边网", "河边报告,-", "东方网3月1日讯,东方网", "a.網,-", ".a網,-", "河.a網,-",
  })
  void aNameReaches(String text, String name) {
    int end = Outlets.end(text, 0, text.length());
    assertThat(end < 0 ? "-" : text.substring(0, end)).isEqualTo(name);
    assertThat(Outlets.end("据" + text, 1, text.length() + 1)).as("behind another word").isEqualTo(end < 0 ? -1 : end + 1);
  }

  /** A name reaches no further than it may, whatever stands behind. */
  @ParameterizedTest
  @CsvSource({
    "宁夏日报报业集团,8,8", "长沙晚报掌上长沙,8,8", "长沙晚报掌上长沙,7,4", "海都报闽南版,6,6", "海都报闽南版,5,3", "央广网河南分网,7,7", "央广网河南分网,6,3", "人民网站,3,3", "on.cc東網,5,-1",
  })
  void aNameEndsAtItsLimit(String text, int to, int end) {
    assertThat(Outlets.end(text, 0, to)).isEqualTo(end);
  }
}
