package org.pizhu.html.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

class BylineFinderTest {

  private static String find(String... paragraphs) {
    String text = String.join("\n", paragraphs);
    List<TextRange> ranges = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      ranges.add(new TextRange(start, start + paragraph.length()));
      start += paragraph.length() + 1;
    }
    Dateline dateline = DatelineFinder.atStart(text, ranges.get(0));
    List<Byline> found = BylineFinder.find(text, ranges, dateline);
    found.forEach(person -> assertThat(person.range().of(text)).isEqualTo(person.name()));
    return found.stream()
        .map(person -> (person.outlet() == null ? "" : person.outlet() + "/") + person.role() + " " + person.name())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "央广网河南分网2月21日消息（记者 汪宁 通讯员 甄浩鹏）自新冠|记者 汪宁; 通讯员 甄浩鹏",
    "央广网河南分网3月5日消息（记者 彭华 通讯员 何穗 吴豪博）“听说|记者 彭华; 通讯员 何穗; 通讯员 吴豪博",
    "央广网上海2月9日消息（记者周洪）1月28日|记者 周洪",
    "新华社北京3月1日电（记者王丰丰、孙浩）美国|记者 王丰丰; 记者 孙浩",
    "中新网10月15日电(记者 甘甜) 连日来|记者 甘甜",
    "中新网7月27日电(中新财经记者 宋宇晟)7月27日|中新财经/记者 宋宇晟",
    "本文来自微信公众号：山前灯火（ID：shanqian），作者：灯下，题图来自：视觉中国|作者 灯下",
    "本文转自公众号“山前灯火”，作者：张三。|作者 张三",
    "本文来自微信公众号：山前灯火，编辑部收到的作者：张三的来信|''",
    "新华社拉萨8月11日电（记者 洛卓嘉措、旦增尼玛曲珠）节日|记者 洛卓嘉措; 记者 旦增尼玛曲珠",
    "○ 本报记者 王芳|本报/记者 王芳",
    "本报讯 （记者 舒晋瑜）9月1日|记者 舒晋瑜",
    "本报讯（记者陈菁霞、王洪波 通讯员李明）9月1日|记者 陈菁霞; 记者 王洪波; 通讯员 李明",
    "湖北日报讯（全媒记者 杨一凡 通讯员 张三、李四）同样|记者 杨一凡; 通讯员 张三; 通讯员 李四",
    "湖北日报讯（湖北日报全媒记者杨一凡）同样|湖北日报/记者 杨一凡",
    "国际在线报道（记者 黎萌 实习记者 吴佳怡）：被朝鲜|记者 黎萌; 记者 吴佳怡",
    "中国经济网北京1月26日讯（记者 李方 实习生 崔佳曦） 2024年|记者 李方; 实习生 崔佳曦",
    "【环球网报道 记者 王欢 李小飞】据日本|记者 王欢; 记者 李小飞",
    "【环球网报道 见习记者 姜蔼玲】据韩联社|记者 姜蔼玲",
    "【环球时报-环球网报道 记者陈青青】在|记者 陈青青",
    "【环球时报驻韩国特约记者 刘海生 环球时报记者 张旺】韩国|环球时报/记者 刘海生; 环球时报/记者 张旺",
    "【环球时报驻韩国特约记者 刘媛环球时报特约记者 韩雯】据|环球时报/记者 刘媛; 环球时报/记者 韩雯",
    "【环球时报驻韩国特约记者 王 刚】朝鲜|环球时报/记者 王 刚",
    "【文/观察者网专栏作者 王文】今天|观察者网/作者 王文",
    "央广网北京2月7日消息（总台央广记者任梦岩）2月7日|总台央广/记者 任梦岩",
    "央广网南昌2月27日消息（江西台记者 张三）连日来|江西台/记者 张三",
    "本报讯 记者 樊未晨 报道：教育部|记者 樊未晨",
    "南都讯 记者吴笋林 昨日|记者 吴笋林",
    "本报讯 记者 昨日 从市政府获悉|''",
    "中央社台北8月7日電（記者張三豐）受|記者 張三豐",
    "(记者曹玲娟)中国国际|记者 曹玲娟",
    "人民网东京3月29日电（赵松）据|作者 赵松",
    "天山网讯（记者王璐文/图）近日|记者 王璐",
    "天山网讯（记者 王璐 李明文/图）近日|记者 王璐; 记者 李明",
    "天山网讯（记者王璐、李明亮文/摄）近日|记者 王璐; 记者 李明亮",
    "天山网讯（记者王璐/文 张艺文/图）近日|记者 王璐; 图 张艺文",
    "天山网讯（记者陈文/图）近日|记者 陈文",
  })
  void findsThePeopleAtTheStart(String first, String people) {
    assertThat(find(first, "正文在这里。", "还有正文。")).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "湖北日报全媒记者 蔡朝阳 唐晓安|湖北日报/记者 蔡朝阳; 湖北日报/记者 唐晓安",
    "(湖北日报全媒记者 蔡朝阳 唐晓安)|湖北日报/记者 蔡朝阳; 湖北日报/记者 唐晓安",
    "澎湃新闻记者 段彦超 廖艳|澎湃新闻/记者 段彦超; 澎湃新闻/记者 廖艳",
    "新京报记者 陆一夫|新京报/记者 陆一夫",
    "编辑 刘晓阳 校对 李铭|编辑 刘晓阳; 校对 李铭",
    "新京报记者 陆一夫 编辑 刘晓阳 校对 李铭|新京报/记者 陆一夫; 编辑 刘晓阳; 校对 李铭",
    "本文来源：新京报 责任编辑：史建磊_NBJ11331|责任编辑 史建磊",
    "[责任编辑：刘斌]|责任编辑 刘斌",
    "责任编辑: 小婷|责任编辑 小婷",
    "（责任编辑： HN666）|''",
    "责任编辑：biaoffeng|''",
    "《棱镜》作者 周纯|棱镜/作者 周纯",
    "采写：南都见习记者 林子沛|南都/记者 林子沛",
    "2019-09-26 12:11来源：证券时报网作者：李在山|''",
    "来源：证券时报网 作者：李在山|作者 李在山",
    "□本报记者 张三 李四|本报/记者 张三; 本报/记者 李四",
    "文/张三 图/李四|文 张三; 图 李四",
    "文/图 张三|文/图 张三",
    "本报记者 张三 文/图|本报/记者 张三",
    "撰文：王小明|撰文 王小明",
    "作者：上海市第四人民医院上海市第二批援鄂医疗队队员护士王妍|作者 王妍",
    "作者：武汉市第一医院护士长 张三|作者 张三",
    "作者：张三（武汉大学教授）|作者 张三",
    "'文 | 本刊记者 徐倩影'|本刊/记者 徐倩影",
    "文 / 赵小兰|文 赵小兰",
    "策划：张三 统筹：李四 执行：王五|策划 张三; 统筹 李四",
    "总监制：张三 监制：李四 记者：王五|总监制 张三; 监制 李四; 记者 王五",
    "（参与记者：张晨俊）|记者 张晨俊",
    "（记者 张三 文/摄）|记者 张三",
    "作者：约翰·史密斯|作者 约翰·史密斯",
    "作者：John Smith 编译：李明|作者 John Smith; 编译 李明",
    "中青报·中青网记者 王林 来源：中国青年报|中青报·中青网/记者 王林",
    "地点：武汉市第三医院|''",
    "时间：2020.02.07|''",
    "记者：谢谢您接受采访|''",
    "记者从市防控指挥部获悉|''",
    "来源：人民日报|''",
    "编辑部电话：0371-123456|''",
    "（本报记者 张三 摄）|''",
    "张三 李四|''",
  })
  void findsThePeopleInALineOfTheirOwn(String line, String people) {
    assertThat(find("正文。", line, "正文。")).isEqualTo(people);
    assertThat(find("一。", "二。", "三。", "四。", "五。", "六。", "七。", "八。", "九。", "十。", line)).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "一定能早日迎来疫去花开。（记者 蔡朝阳 唐晓安）|记者 蔡朝阳; 记者 唐晓安",
    "一定能早日迎来疫去花开。(湖北日报全媒记者 蔡朝阳)|湖北日报/记者 蔡朝阳",
    "一定能早日迎来疫去花开（记者蔡朝阳）。|记者 蔡朝阳",
    "一定能早日迎来。（本报记者 张三 通讯员 李四）|本报/记者 张三; 通讯员 李四",
    "参加救援的人员（记者 张三 摄）|''",
    "他说（作者系北京大学教授）|''",
    "他说。（作者单位：北京大学）|''",
    "他说。（完）|''",
    "会后举行了发布会（记者会现场）|''",
    "他说。（编辑）|''",
  })
  void findsThePeopleInBracketsAtTheEnd(String last, String people) {
    assertThat(find("正文。", last)).isEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(strings = {"记者：您怎么看？", "记者张三说，情况好转。", "编辑也好，记者也罢", "作者在书中写道：", "通讯员队伍建设", "记者手记"})
  void leavesSentencesAlone(String paragraph) {
    assertThat(find(paragraph, "正文。")).isEmpty();
    assertThat(find("正文。", paragraph)).isEmpty();
  }

  private static String inTheMiddle(String... lines) {
    String text = "小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，街上的行人三三两两。";
    List<String> story = new ArrayList<>(Collections.nCopies(10, text));
    story.addAll(List.of(lines));
    story.addAll(Collections.nCopies(7, text));
    return find(story.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "河边日报记者 李春平|河边日报/记者 李春平",
    "河边日报讯 （记者梁小薇）小城的集市昨天开了张，乡亲们一早就来了，摊位从桥头摆到了码头。|记者 梁小薇",
    "河边日报记者 李春平//新闻链接|河边日报/记者 李春平",
    // those who got a prize
    "河边日报记者 李春平//江城日报记者 王芳//江城晚报记者 李明|''",
    "“河边日报讯是报纸上最短的文章。”老王说，（记者张三）这几个字他每天都看，看了三十年，从来没有一天不看。|''",
  })
  void aStoryOfSeveralNamesThePeopleOfEach(String lines, String people) {
    assertThat(inTheMiddle(lines.split("//"))).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"（罗森）|作者 罗森", "（羅森）|作者 羅森", "（周末）|''", "（高清）|''", "（全文完）|''", "（高清图）|''"})
  void aNameInABracketIsTheAuthorInTheLastLine(String last, String people) {
    assertThat(find("小城的春天来得早。", "河边的柳树全绿了。", last)).isEqualTo(people);
    assertThat(find("小城的春天来得早。", last, "河边的柳树全绿了。")).isEmpty();
  }

  @Test
  void aHouseNamesAndFromWhereTheyReportedAreALine() {
    assertThat(find("正文。", "凤凰卫视 石恳 周明吉 北京报道")).isEqualTo("作者 石恳; 作者 周明吉");
    assertThat(find("正文。", "凤凰卫视 今天 北京报道")).isEmpty();
    assertThat(find("正文。", "石恳 周明吉 北京的报道")).isEmpty();
  }

  @Test
  void aGapMayStandBeforeTheBracketAtTheEnd() {
    assertThat(find("正文。", "河边的柳树全绿了。 （徐春亚 孔小平 王宏斌）")).isEqualTo("作者 徐春亚; 作者 孔小平; 作者 王宏斌");
  }

  @Test
  void namesEachPersonOnceForARole() {
    assertThat(find("新华社北京3月1日电（记者 张三）今天", "正文。", "记者 张三", "编辑 张三"))
        .isEqualTo("记者 张三; 编辑 张三");
  }

  /** «記者王小明/新北報» stands in the dateline as a house: it is looked for before the name, and not over it. */
  @Test
  void aHouseThatHoldsANameIsNotBeforeIt() {
    assertThat(find("記者賴小梅/新北報讯（記者賴小梅）")).endsWith("記者 賴小梅");
  }

  @Test
  void aNameThatTheTextTellsOfAgainAndAgainSignsNothing() {
    String told = "小城有人说起张小莎，也有人说起别人，张小莎自己不说，人们都说张小莎好。";
    assertThat(find("春耕在即，各地农资供应充足。", "专家表示，要抓紧。", "张小莎")).isEqualTo("作者 张小莎");
    assertThat(find(told, "专家表示，要抓紧。", "张小莎")).isEmpty();
  }

  @Test
  void namesStandBehindADatelineAndInAndBelowBrackets() {
    String text = "专家表示，要抓紧。";
    String[] rest = {text, text, text, text, text, text, text};
    String sent = "据新华社电 美国东部时间3日，主办方改变了先前的决定。";
    assertThat(find(Stream.concat(Stream.of(sent + "（凌朔）"), Stream.of(rest)).toArray(String[]::new))).isEqualTo("作者 凌朔");
    assertThat(find(Stream.concat(Stream.of(sent + "（左图）"), Stream.of(rest)).toArray(String[]::new))).isEmpty();
    assertThat(find(Stream.concat(Stream.of("春耕在即，各地农资供应充足。（凌朔）"), Stream.of(rest)).toArray(String[]::new))).isEmpty();
    assertThat(find(text, "双方都同意了。（郑昊宁）【新华社微特稿】")).isEqualTo("新华社/作者 郑昊宁");
    assertThat(find(text, text, "（作者单位：河边研究院）", "姚泽宇")).isEqualTo("作者 姚泽宇");
    assertThat(find(text, text, "（参加单位：河边研究院）", "姚泽宇")).isEmpty();
    assertThat(find(text, "朱隽、记者杨帆摄影报道")).isEqualTo("作者 朱隽; 记者 杨帆");
    assertThat(find(text, text, text, text, text, text + "这一年，小城的集市开得比往年都要早。", "河边日报记者 沈颢 通讯员 李海", text, text, text, text, text, text, text))
        .isEqualTo("河边日报/记者 沈颢; 通讯员 李海");
  }

  /** A film names all who made it, one line for each role; a talk in as many short lines is no list of credits. */
  @Test
  void creditsAtTheEndAreReadFromTheFirstOn() {
    List<String> lines = new ArrayList<>(Collections.nCopies(6, "正文说了这里发生的事，一共有好几句话。"));
    lines.addAll(List.of("监制丨申勇 龚雪辉", "制片人丨马立飞", "编导丨覃思 辛乔", "解说丨贺红梅", "记者丨杨波", "摄像丨李铮", "制作丨齐超", "录音丨程爱华", "统筹丨马亚阳",
        "协助丨河边广播电视台", "责任编辑：胡月"));
    assertThat(find(lines.toArray(String[]::new))).isEqualTo("监制 申勇; 监制 龚雪辉; 制片人 马立飞; 编导 覃思; 编导 辛乔; 解说 贺红梅; 记者 杨波; 摄像 李铮; 制作 齐超; "
        + "录音 程爱华; 统筹 马亚阳; 责任编辑 胡月");
    lines.set(9, "他说得很对。");
    assertThat(find(lines.toArray(String[]::new))).startsWith("记者 杨波");
  }
}
