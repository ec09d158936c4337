package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of outlets, by how they end. */
class OutletsTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "新华社", "人民网", "湖北日报", "央视", "澎湃", "36氪", "IT之家", "央广网", "河南广播电视台", "上海电视台", "中国青年报客户端", "《人民日报》", "中央通訊社", "環球時報", "中国经济网",
    "湖北之声", "第一财经", "三联生活周刊", "湖北日报视界网", "中央广播电视总台央广", "经济日报-中国经济网", "中青报·中青网", "央广网河南分网", "新华社湖北分社", "观察者网", "每日经济新闻", "凤凰财经", "新闻晨报·周到"
  })
  void areKnown(String name) {
    assertThat(Outlets.isOutlet(name)).isTrue();
    assertThat(Outlets.end(name.replace("《", "").replace("》", "") + "，", 0, name.length() + 1)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "浙江在线·杭州", "社", "网", "武汉", "张三", "武汉市", "网络", "社区", "报道", "武汉社区", "新华社区", "新华社 ", "人民网，", "（新华社", "新闻发布", "人民网友", "湖北日报道",
    "一二三四五六七八九十一二三四五六七八九十一二三四报", "他讲述苦恼本报", "欢迎关注公众号", "关注该公众号", "《湖北日报", "湖北日报》", "《湖北日报人民网"
  })
  void otherWordsAreNone(String word) {
    assertThat(Outlets.isOutlet(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "新华社武汉3月1日电|新华社", "河边融媒集团记者|河边融媒集团", "河边融媒记者|河边融媒", "人民网友|-", "央广网河南分网2月21日消息|央广网河南分网", "央广网河南省分网消息|央广网河南省分网", "经济日报-中国经济网北京|经济日报-中国经济网",
    "中国日报道出|-", "县融媒体中心记者|-", "BBC中文讯|BBC中文", "本报讯|本报", "央视新闻客户端消息|央视新闻客户端", "湖北日报讯|湖北日报", "湖北日报，人民网|湖北日报", "红网时刻新闻3月1日|红网时刻新闻", "武汉市民|-", "x|-", "''|-",
    "荆楚网（湖北日报网）讯|荆楚网", "新浪美股讯|新浪美股", "腾讯音乐讯|腾讯音乐", "第一财经讯|第一财经", "36氪讯|36氪",
  })
  void aTextBeginsWithOne(String text, String outlet) {
    int end = Outlets.end(text, 0, text.length());
    assertThat(end < 0 ? "-" : text.substring(0, end)).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource({"据新华社电,1,5,4", "据新华社电,1,4,4", "据新华社电,1,3,3", "据央视报道,1,5,3", "据央视报道,1,2,-1", "据新华社电,0,5,4"})
  void staysWithinItsReach(String text, int from, int to, int end) {
    assertThat(Outlets.end(text, from, to)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"街头新华社,2", "新华社,0", "湖北日报,-1", "华社,-1", "新华社记者,-1"})
  void wordsEndWithAnAgency(String words, int start) {
    assertThat(Outlets.agency(words)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"生活新闻,true", "其它财经新闻,true", "公司新闻,true", "行业动态,true", "河边新闻,false", "动态,false", "央视新闻,false"})
  void namesOfListsAreChannels(String name, boolean channel) {
    assertThat(Outlets.isChannel(name)).isEqualTo(channel);
  }
}
