package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

class DatelineFinderTest {

  private static Dateline atStart(String text) {
    return DatelineFinder.atStart(text, new TextRange(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // paragraph | as printed | outlet | place | day
    "上证报中国证券网讯（记者 张三）国家|上证报中国证券网讯|上证报中国证券网|-|-",
    "《科创板日报》5月21日讯（记者 张三）在宁波|《科创板日报》5月21日讯|科创板日报|-|--05-21",
    "直播吧5月22日讯 距离|直播吧5月22日讯|直播吧|-|--05-22",
    "参考消息网5月20日报道 西班牙|参考消息网5月20日报道|参考消息网|-|--05-20",
    "央广网河南分网2月21日消息（记者 汪宁）自|央广网河南分网2月21日消息|央广网河南分网|-|--02-21",
    "央广网上海2月9日消息（记者周洪）1月28日|央广网上海2月9日消息|央广网|上海|--02-09",
    "央广网2月6日消息（记者宋鹏超）当地|央广网2月6日消息|央广网|-|--02-06",
    "央广网武汉2 月 6 日消息 自|央广网武汉2 月 6 日消息|央广网|武汉|--02-06",
    "新华社北京3月1日电（记者 马卓言）针对|新华社北京3月1日电|新华社|北京|--03-01",
    "新华社北京３月１２日电 综合新华社|新华社北京３月１２日电|新华社|北京|--03-12",
    "新华社首尔2023年4月14日电 朝中社|新华社首尔2023年4月14日电|新华社|首尔|--04-14",
    "新华社德国汉堡７月７日电（记者胡尊元）|新华社德国汉堡７月７日电|新华社|德国汉堡|--07-07",
    "新华社“雪龙2”号5月1日电 记者|新华社“雪龙2”号5月1日电|新华社|“雪龙2”号|--05-01",
    "新华社北京2月8日体育专电 中国|新华社北京2月8日体育专电|新华社|北京|--02-08",
    "据新华社北京1月8日电 （记者马卓言）在|据新华社北京1月8日电|新华社|北京|--01-08",
    "（新华社北京3月1日电）全国|新华社北京3月1日电|新华社|北京|--03-01",
    "【共同社北京6月14日电】中国|共同社北京6月14日电|共同社|北京|--06-14",
    "中新社马尼拉5月20日电 (记者 张明)菲律宾|中新社马尼拉5月20日电|中新社|马尼拉|--05-20",
    "中新网10月11日电 据外媒报道|中新网10月11日电|中新网|-|--10-11",
    "中新网北京2月6日电(张乃月)这几天|中新网北京2月6日电|中新网|北京|--02-06",
    "中新社台北3月1日电 台湾|中新社台北3月1日电|中新社|台北|--03-01",
    "人民网济南2月19日电 （记者黎萌）|人民网济南2月19日电|人民网|济南|--02-19",
    "人民日报北京3月1日电 （记者|人民日报北京3月1日电|人民日报|北京|--03-01",
    "本报北京8月21日电 （记者韩晓明）外交部|本报北京8月21日电|本报|北京|--08-21",
    "本报3月1日讯 近日|本报3月1日讯|本报|-|--03-01",
    "本报武汉3月1日讯（记者 张三）|本报武汉3月1日讯|本报|武汉|--03-01",
    "本报烟台3月1日讯（记者 张三）|本报烟台3月1日讯|本报|烟台|--03-01",
    "本报讯（记者 陈香）第十九届|本报讯|本报|-|-",
    "本报讯 （记者 舒晋瑜）9月1日|本报讯|本报|-|-",
    "本报北京讯（记者 张三）昨日|本报北京讯|本报|北京|-",
    "湖北日报讯（全媒记者 杨一凡）同样|湖北日报讯|湖北日报|-|-",
    "新京报讯（记者 陆一夫）11月25日|新京报讯|新京报|-|-",
    "新京报快讯（记者裴剑飞）今日|新京报快讯|新京报|-|-",
    "长江日报讯 昨日|长江日报讯|长江日报|-|-",
    "大河网讯 3月1日，郑州|大河网讯|大河网|-|-",
    "红网时刻新闻3月1日讯（记者 张三）|红网时刻新闻3月1日讯|红网时刻新闻|-|--03-01",
    "中国经济网北京1月26日讯（记者 李方 实习生 崔佳曦）|中国经济网北京1月26日讯|中国经济网|北京|--01-26",
    "经济日报-中国经济网北京7月29日讯 记者|经济日报-中国经济网北京7月29日讯|经济日报-中国经济网|北京|--07-29",
    "中国青年网北京3月1日电（记者 张三）|中国青年网北京3月1日电|中国青年网|北京|--03-01",
    "中国青年报客户端北京3月1日电（中青报·中青网记者|中国青年报客户端北京3月1日电|中国青年报客户端|北京|--03-01",
    "央视新闻客户端3月1日消息 今天|央视新闻客户端3月1日消息|央视新闻客户端|-|--03-01",
    "央视网消息：今天上午|央视网消息|央视网|-|-",
    "IT之家9月30日消息 日本|IT之家9月30日消息|IT之家|-|--09-30",
    "据财联社9月26日消息，交通运输部|据财联社9月26日消息|财联社|-|--09-26",
    "【环球网报道 记者 王欢】联合国|环球网报道|环球网|-|-",
    "【环球时报-环球网报道 记者陈青青】在|环球时报-环球网报道|环球时报-环球网|-|-",
    "国际在线报道（记者 黎萌）：被朝鲜|国际在线报道|国际在线|-|-",
    "澎湃新闻讯 记者从|澎湃新闻讯|澎湃新闻|-|-",
    "荆楚网（湖北日报网）讯（记者 周鹏）近日|荆楚网（湖北日报网）讯|荆楚网|-|-",
    "荆楚网(湖北日报网)3月1日讯 近日|荆楚网(湖北日报网)3月1日讯|荆楚网|-|--03-01",
    "央视新闻客户端消息 近日|央视新闻客户端消息|央视新闻客户端|-|-",
    "湖北之声2月12日消息（记者 张三）近日|湖北之声2月12日消息|湖北之声|-|--02-12",
    "据新华社电 科学家|据新华社电|新华社|-|-",
    "新华網北京2月9日電 7日上午|新华網北京2月9日電|新华網|北京|--02-09",
  })
  void findsTheDateline(String paragraph, String printed, String outlet, String place, String day) {
    Dateline found = atStart(paragraph);

    assertThat(found).as(paragraph).isNotNull();
    assertThat(found.asPrinted()).isEqualTo(printed).isEqualTo(found.range().of(paragraph));
    assertThat(found.outlet()).isEqualTo(outlet);
    assertThat(found.place()).isEqualTo(place);
    assertThat(String.valueOf(found.monthDay())).isEqualTo(String.valueOf(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "3月1日，记者从市防控指挥部获悉",
    "3月1日电",
    "2月3日下班后看到医疗队大群中的消息，请近期",
    "据央视新闻报道，3月1日",
    "据中新网3月1日报道，美国",
    "新华社记者2月9日从武汉市获悉",
    "据日本《每日新闻》、时事通讯社18日消息，华盛顿",
    "据外交部发言人3月1日消息", "据大河网讯，近日", "新华社电脑室", "社区（村）报告讯", "据湖北省卫健委网站消息，3月1日",
    "中国日报道出了真相",
    "网络3月1日消息",
    "新华社北京13月1日电",
    "新华社北京2月30日电",
    "武汉市通讯员培训班开班",
    "为深入贯彻落实习近平总书记一系列重要指示批示精神，",
    "社区作为防控的最前线，肩负的任务十分繁重",
    "电",
    "据",
    "",
  })
  void leavesOtherBeginningsAlone(String paragraph) {
    assertThat(atStart(paragraph)).isNull();
  }

  @Test
  void keepsTheYear() {
    assertThat(atStart("新华社首尔2023年4月14日电 朝中社").year()).isEqualTo(2023);
    assertThat(atStart("新华社首尔4月14日电 朝中社").year()).isNull();
    assertThat(atStart("新华社首尔2月29日电 朝中社").monthDay()).hasToString("--02-29");
    assertThat(atStart("新华社首尔2023年2月29日电 朝中社")).isNull();
  }

  @Test
  void findsADatelineInBracketsAtTheEnd() {
    String text = "会议强调，要做好各项工作。（新华社北京3月1日电）";
    Dateline found = DatelineFinder.atEnd(text, new TextRange(0, text.length()));

    assertThat(found.asPrinted()).isEqualTo("新华社北京3月1日电");
    assertThat(found.range().of(text)).isEqualTo("新华社北京3月1日电");
    for (String other : new String[] {"他说。（3月1日）", "他说。（据新华社3月1日电报道）", "（新华社北京3月1日电）", "他说。（本报讯）"}) {
      assertThat(DatelineFinder.atEnd(other, new TextRange(0, other.length()))).as(other).isNull();
    }
  }
}
