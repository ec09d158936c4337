package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.StorySource;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;

class SubheadingsTest {

  private static final String BODY = "<p>　　正文第一段，有一些文字。</p><p>　　正文第二段，有一些文字。</p>";

  private static Story parse(String body) {
    Story story = new StoryParser().parse(new StorySource("test.txt", 1, "标题", body)).story();
    StoryContract.check(story);
    return story;
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p>　　<strong>军令如山，58万余名党员干部下沉防控一线</strong></p>", "<p><b>　　<span>积极做好</span><span>疫情防控</span></b></p>",
    "<p><span style='font-weight: bold'>外交部：坚决反对</span></p>", "<p style='font-weight:700'>未来怎么走？</p>", "<h2>第二部分</h2>",
    "<h3>三个“全覆盖”</h3>", "<p><b>一、</b><b>加强领导</b></p>", "<p align=center><strong>（一）落实责任</strong></p>", "<p><b>01</b></p>",
  })
  void findsASubheading(String line) {
    Story story = parse(BODY + line + BODY);
    assertThat(story.textOf(BlockKind.SUBHEADING)).hasSize(1);
    assertThat(story.html()).contains("<h2 data-o=");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p>　　军令如山，58万余名党员干部下沉防控一线</p>", "<p><strong>——3月10日，习近平在湖北考察时的讲话</strong></p>", "<p><b>这是一句加粗的话。</b></p>",
    "<p><b>作者：上海市第四人民医院护士王妍</b></p>", "<p><b>原标题：小城里的一件大事</b></p>", "<p><b>地点：武汉市第三医院</b></p>", "<p><b>本报记者石春生白秋月发自北京</b></p>", "<p><b>时间：2020.02.07</b></p>", "<p><b>2020年3月5日</b></p>", "<p><b>二〇二〇年三月五日</b></p>", "<p><b>编者按</b></p>", "<p><b>记者：您怎么看？</b></p>", "<p><b>河边日报：您怎么看这件事？</b></p>",
    "<h2>美術：石春生</h2>", "<h2>facebook @河邊副刊</h2>", "<p><b>湖北日报全媒记者 蔡朝阳</b></p>", "<p><b>加粗</b>后面还有字</p>", "<p><b>他说：</b></p>", "<p><b>（本报评论员）</b></p>", "<p><b>新华社北京3月1日电</b></p>", "<p><b>河边中文先驱网 Renee 综合</b></p>", "<p><b>◎张小泰</b></p>",
    "<p><b>这一段虽然也是加粗的却很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长</b></p>", "<ul><li><b>列表</b></li></ul>",
    "<table><tr><td><b>甲</b></td><td><b>乙</b></td></tr></table>",
  })
  void leavesOthersAlone(String line) {
    assertThat(parse(BODY + line + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void findsNoneAtTheEnd() {
    assertThat(parse(BODY + "<p><b>谢谢</b></p>").textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void doesNotTrustBoldnessWhereMostIsBold() {
    assertThat(parse("<b><p>甲甲</p><p>乙乙</p><p>丙丙</p></b><p>正文。</p>").textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "（一）加强领导|（二）强化宣传", "1、加强领导|2、强化宣传", "1.加强领导|2.强化宣传|3.严防死守", "（1）加强领导|（2）强化宣传", "01 加强领导|02 强化宣传", "1 加强领导|2 强化宣传", "01|02|03",
    "第一章 出征|第二章 坚守", "故事一：一个人的卡点|故事二：两个人的除夕", "镜头一|镜头二", "2月3日 星期一 晴|2月4日 星期二 阴", "■ 加强领导是关键|■ 强化宣传是保障",
  })
  void linesThatCountUpAreHeadingsThoughNothingElseSetsThemOff(String lines) {
    assertThat(parse(between(lines)).textOf(BlockKind.SUBHEADING)).containsExactly(lines.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1.加强领导", "1.加强领导。|2.强化宣传。", "2、加强领导|3、强化宣传", "1.5亿元资金到位|2.3亿元资金到位", "1 5亿元|2 3亿元", "1 加强领导，|2 强化宣传，", "（二）加强领导|（一）强化宣传", "一人一策|二人一组", "2月3日|新增两例",
  })
  void otherLinesWithNumbersAreNone(String lines) {
    assertThat(parse(between(lines)).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void theSecondOfTwoBoldLinesAboveAllIsAHeadingWhereAnotherPartHasOne() {
    String two = "<p><b>【医生做科普】</b></p><p><b>花为什么会开？</b></p>";
    assertThat(parse(two + BODY + BODY + "<p><b>花开还有早晚</b></p>" + BODY).textOf(BlockKind.SUBHEADING)).containsExactly("花为什么会开？", "花开还有早晚");
    assertThat(parse(two + BODY + BODY + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void aListOfShortLinesHasNoHeadings() {
    assertThat(parse(BODY + "<p>1、勤洗手</p><p>2、戴口罩</p><p>3、常通风</p>" + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void linesThatCountUpBelowHeadingsAreNone() {
    String story = BODY + "<p><b>筑牢防线</b></p>" + BODY + between("（一）加强领导|（二）强化宣传");
    assertThat(parse(story).textOf(BlockKind.SUBHEADING)).containsExactly("筑牢防线");
  }

  private static String between(String lines) {
    String text = "<p>疫情防控期间，各地干部群众齐心协力守住社区这道防线，保障了居民的日常生活，得到了居民的一致好评，大家都说这个春天来得不容易。</p>";
    StringBuilder story = new StringBuilder(text);
    for (String line : lines.split("\\|")) {
      story.append("<p>").append(line).append("</p>").append(text).append(text);
    }
    return story.toString();
  }

  @Test
  void theDayAboveAllOfTheTextIsNone() {
    assertThat(parse("<p><b>2月23日 星期日 晴</b></p>" + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void theDaysOfADiaryAreSubheadings() {
    String diary = BODY + "<p><b>2月23日 星期日 晴</b></p>" + BODY + "<p><b>2月24日 星期一 多云转阴</b></p>" + BODY;
    assertThat(parse(diary).textOf(BlockKind.SUBHEADING)).hasSize(2);
  }

  @Test
  void takesTheRepeatedHeadlineForNone() {
    assertThat(parse("<h1>标题</h1>" + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  private static final String LONG = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，街上的行人三三两两，孩子们在广场上放风筝，老人坐在石凳上晒太阳。</p>";

  @Test
  void takesTheHeadlineAsItWasBeforeItWasCutForNone() {
    String whole = "平江县公安局关于依法打击涉疫违法行为的通告";
    StorySource source = new StorySource("a.txt", 1, whole.substring(0, 18), "<p><b>" + whole + "</b></p>" + BODY);
    assertThat(new StoryParser().parse(source).story().textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void boldLinesOneUnderTheOtherAtTheStartBelongToTheHeadline() {
    String deck = "<p><b>推动河边集市取得新的重大突破</b></p><p><b>在小城生活中更好发挥示范作用</b></p>";
    assertThat(parse(deck + BODY + "<p><b>提质挖潜</b></p>" + BODY).textOf(BlockKind.SUBHEADING)).containsExactly("提质挖潜");
    assertThat(parse("<p><b>推动河边集市</b></p>" + BODY + "<p><b>提质挖潜</b></p>" + BODY).textOf(BlockKind.SUBHEADING)).containsExactly("推动河边集市", "提质挖潜");
  }

  private static List<String> plain(String first, String second) {
    return parse(LONG + LONG + "<p>" + first + "</p>" + LONG + LONG + "<p>" + second + "</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING);
  }

  @Test
  void shortLinesBetweenLongParagraphsAreHeadingsWhereThereAreTwo() {
    assertThat(plain("态势向好，河边集市人气足", "提质挖潜　小城生意加速")).containsExactly("态势向好，河边集市人气足", "提质挖潜 小城生意加速");
    assertThat(parse(LONG + LONG + "<p>态势向好，河边集市人气足</p>" + LONG + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
    // Verses have no long paragraphs between their lines.
    String many = ("<p>态势向好，河边集市人气足</p><p>好</p>").repeat(4);
    assertThat(parse(LONG + many + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void threeShortLinesMayStandOneAParagraph() {
    String three = "<p>河边集市人气足</p>" + LONG + "<p>桥头茶馆生意好</p>" + LONG + "<p>码头夜市开到晚</p>" + LONG;

    assertThat(parse(LONG + three).textOf(BlockKind.SUBHEADING)).containsExactly("河边集市人气足", "桥头茶馆生意好", "码头夜市开到晚");
    assertThat(parse(LONG + "<p>河边集市人气足</p>" + LONG + "<p>桥头茶馆生意好</p>" + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void besideOneLineBetweenLongParagraphsTwoBesideSentencesAreHeadingsAsWell() {
    String sentence = "<p>这一年，小城的集市开得比往年都要早，人也比往年多。</p>";
    String body = LONG + LONG + "<p>河边集市人气足</p>" + LONG + sentence + "<p>桥头有家“老茶馆”</p>" + LONG + LONG + "<p>码头夜市开到晚</p>" + sentence + LONG + LONG;

    assertThat(parse(body).textOf(BlockKind.SUBHEADING)).containsExactly("河边集市人气足", "桥头有家“老茶馆”", "码头夜市开到晚");
    assertThat(parse(body.replace("码头夜市开到晚", "不早、不晚、刚刚好——")).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void besideOneLineBetweenLongParagraphsAnotherBesideASentenceIsOneUnlessItIsTheSame() {
    String sentence = "<p>这一年，小城的集市开得比往年都要早，人也比往年多。</p>";
    String body = LONG + LONG + "<p>河边集市人气足</p>" + LONG + LONG + LONG + "<p>码头夜市开到晚</p>" + sentence + LONG + LONG + LONG;

    assertThat(parse(body).textOf(BlockKind.SUBHEADING)).containsExactly("河边集市人气足", "码头夜市开到晚");
    assertThat(parse(body.replace("码头夜市开到晚", "河边集市人气足")).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void pairsOfShortLinesAreHeadingsOfTwoLines() {
    String pair = "<p>河边集市天天有</p><p>让小城生活有滋味</p>";
    String other = "<p>桥头茶馆处处开</p><p>让街坊邻居有去处</p>";

    assertThat(parse(LONG + LONG + pair + LONG + LONG + LONG + other + LONG + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING)).hasSize(4);
    assertThat(parse(LONG + pair + LONG + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void oneShortLineIsAHeadingWhereItsHalvesAreOfOneLengthOrItIsNumbered() {
    assertThat(parse(LONG + LONG + "<p>　　创新驱动，跨越发展</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("创新驱动，跨越发展");
    assertThat(parse(LONG + LONG + "<p>守土有责　守土尽责</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("守土有责 守土尽责");
    assertThat(parse(LONG + LONG + "<p>创新驱动，跨越发展</p>" + LONG + "<p>孩子们在放风筝。</p>").textOf(BlockKind.SUBHEADING)).containsExactly("创新驱动，跨越发展");
    assertThat(parse(LONG + LONG + "<p>工人在车间，赶制订单</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(LONG + "<p>一、河边集市人气足</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("一、河边集市人气足");
    assertThat(parse(LONG + "<p>一、河边集市人气足</p><p>人也多。</p>" + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"央视新闻客户端", "每日经济新闻（微信号：nbdnews）综合自央视新闻、国家卫健委网站"})
  void fromWhereAStoryWasTakenIsNone(String line) {
    assertThat(parse("<p><b>" + line + "</b></p>" + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void theHeadlineAgainBehindItsLabelIsNone() {
    Story story = new StoryParser().parse(new StorySource(
        "test.txt", 1, "【权威发布】关于调整部分公交线路的通告", "<p><b>关于调整部分公交线路的通告</b></p>" + LONG + LONG + LONG)).story();

    assertThat(story.textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "他停了一会儿。", "老王说：“今年好”", "是这样吗？", "2020年的春天来了", "记者 王芳 李明", "本报讯 小城集市开张", "来源：河边日报的报道", "（小城集市资料图）", "好天气",
    "态势向好，河边集市人气足，家家户户开门迎客生意兴隆", "</p><p><img src=a.jpg></p><p>孩子们在河边放风筝",
  })
  void otherShortLinesAreNone(String line) {
    assertThat(plain(line, "提质挖潜　小城生意加速")).isEmpty();
  }

  @Test
  void withTwoHeadingsALineBeforeASingleSentenceIsOneToo() {
    String text = LONG + "<p>态势向好，河边集市人气足</p>" + LONG + LONG + LONG + "<p>提质挖潜　小城生意加速</p>" + LONG + LONG + LONG + LONG;
    String sentence = "<p>这一年，小城的集市开得比往年都要早，人也比往年多。</p>";

    assertThat(parse(text + "<p>因地制宜是关键</p>" + sentence + LONG + LONG).textOf(BlockKind.SUBHEADING)).endsWith("因地制宜是关键").hasSize(3);
    assertThat(parse(text + "<p>因地制宜是关键</p><p>人也多</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).hasSize(2);
  }

  @Test
  void threeLinesBetweenSentencesAreHeadings() {
    String sentence = "<p>这一年，小城的集市开得比往年都要早，人也比往年多。</p>";
    String text = LONG + "<p>想要“公平”的集市</p>" + sentence + LONG + LONG + "<p>新的“条款”出来了</p>" + sentence + LONG + LONG;

    assertThat(parse(text + "<p>人们的“集市梦”</p>" + sentence.replace("多。", "多：") + LONG + LONG).textOf(BlockKind.SUBHEADING))
        .containsExactly("想要“公平”的集市", "新的“条款”出来了", "人们的“集市梦”");
    assertThat(parse(text + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void belowTheLineOfTheReporterALineIsAHeadingToo() {
    String text = "<p>河边日报记者 张三丰</p><p>天亮就有人来赶集</p>" + LONG + LONG + LONG + "<p>提质挖潜　小城生意加速</p>" + LONG + LONG + LONG;

    assertThat(parse(LONG + text + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("天亮就有人来赶集", "提质挖潜 小城生意加速");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "<p>【集市“分水岭”】</p>LLL;【集市“分水岭”】", "<p>【集市的开门】</p>LLL<p>【集市的收摊】</p>LLL;【集市的开门】,【集市的收摊】",
    // of a film, who made it, what comes again, above no paragraph
    "<p>【现场同期声】</p>LLL;''", "<p>【河边日报记者 张三】</p>LLL;''", "<p>【集市的开门】</p>LLL<p>【集市的开门】</p>LLL;''", "<p>【集市的开门】</p><p>好。</p>LLL;''",
  })
  void aLineInBracketsIsAHeading(String lines, String expected) {
    assertThat(String.join(",", parse(LONG + lines.replace("L", LONG)).textOf(BlockKind.SUBHEADING))).isEqualTo(expected);
  }

  @Test
  void withTwoHeadingsALineBelowACaptionIsOneToo() {
    String text = LONG + "<p>态势向好，河边集市人气足</p>" + LONG + LONG + LONG + "<p>提质挖潜　小城生意加速</p>" + LONG + LONG + LONG + LONG;
    String picture = "<p align=center><img src=a></p><p align=center>集市一角（张三 摄）</p>";

    assertThat(parse(text + picture + "<p>因地制宜是关键</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).endsWith("因地制宜是关键").hasSize(3);
    assertThat(parse(text + picture + "<p>因地制宜是关键</p><p>人也多</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).hasSize(2);
  }

  @Test
  void veryShortLinesAreHeadingsWhereThreeAreAlike() {
    String text = LONG + LONG + "<p>河边集市</p>" + LONG + LONG + LONG + "<p>桥头茶馆</p>" + LONG + LONG + LONG;

    assertThat(parse(text + "<p>码头夜市</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("河边集市", "桥头茶馆", "码头夜市");
    assertThat(parse(text + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(text + "<p>码头的夜市</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void whoSaysWhatAPartTellsHeadsIt() {
    String picture = "<p align=center><img src=a></p><p align=center>集市一角</p>";
    String text = LONG + picture + "<p>律师：集市应当开门</p>" + LONG + LONG + picture + "<p>小城摊主的一天</p>" + LONG + LONG;

    assertThat(parse(text + "<p>代表：呼吁再开“早市”</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING))
        .containsExactly("律师：集市应当开门", "小城摊主的一天", "代表：呼吁再开“早市”");
    assertThat(parse(text + LONG + LONG).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(LONG + "<p>河边日报：集市怎么样？</p>" + LONG + "<p>河边日报：集市多大？</p>" + LONG + "<p>河边日报：集市几天？</p>" + LONG + LONG)
        .textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void linesBetweenAnswersAndQuestionsAreHeadings() {
    String part = "<p>%s</p><p>记者：集市几点开门？</p><p>老王：天亮就开。</p><p>记者：人多吗？</p><p>老王：天天都多。</p>";

    assertThat(parse(BODY + String.format(part, "天亮就有人来") + String.format(part, "天黑才收摊") + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(BODY + String.format(part, "天亮就有人来赶集") + String.format(part, "天黑了才收摊回家") + BODY).textOf(BlockKind.SUBHEADING))
        .containsExactly("天亮就有人来赶集", "天黑了才收摊回家");
    assertThat(parse(BODY + String.format(part, "天亮就有人来赶集") + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void belowACaptionWithoutItsPictureALineIsAHeadingToo() {
    String caption = "<p>3月5日，摊主们在小城的集市上。新华社发（张三摄）</p>";
    String text = LONG + LONG + "<p>小城的集市开门</p>" + LONG + LONG + caption + "<p>摊主们的一天</p>" + LONG + LONG + LONG;

    assertThat(parse(text + caption + "<p>天黑了才收摊</p>" + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING))
        .containsExactly("小城的集市开门", "摊主们的一天", "天黑了才收摊");
  }

  @Test
  void pairsWithAnOpeningLineAreHeadings() {
    String pairs = "<p>知情人士：</p><p>因为孩子，他常来集市</p>" + LONG + LONG + LONG + "<p>力挺集市</p><p>他究竟想要什么？</p>";
    assertThat(parse(LONG + LONG + pairs + LONG + LONG + LONG + LONG).textOf(BlockKind.SUBHEADING)).contains("因为孩子，他常来集市", "他究竟想要什么？");
  }

  @Test
  void oneCentredLineAmongOthersIsNone() {
    String text = LONG + "<p align=center>检查很快做出结果</p>" + LONG + LONG + LONG + "<p>提质挖潜　小城生意加速</p>" + LONG + LONG + LONG + LONG;
    assertThat(parse(text + "<p>因地制宜是关键所在</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING)).containsExactly("提质挖潜 小城生意加速", "因地制宜是关键所在");
  }

  @Test
  void threeBoldLinesWithAColonAreHeadings() {
    assertThat(labelled("市场的一角：", "码头的清晨：", "桥头的傍晚：")).containsExactly("市场的一角：", "码头的清晨：", "桥头的傍晚：");
    assertThat(labelled("市场的一角：", "码头的清晨：")).isEmpty();
    // speakers
    assertThat(labelled("王小舟：", "李小河：", "张大江：")).isEmpty();
    assertThat(labelled("卖豆腐的：", "卖青菜的：", "卖豆腐的：")).isEmpty();
  }

  private static List<String> labelled(String... lines) {
    StringBuilder body = new StringBuilder(LONG);
    for (String line : lines) {
      body.append("<p><b>").append(line).append("</b></p>").append(LONG);
    }
    return parse(body + LONG).textOf(BlockKind.SUBHEADING);
  }

  @Test
  void whereHeadingsAreSetOffPlainLinesAreNone() {
    assertThat(parse(LONG + "<h2>第一部分</h2>" + LONG + LONG + "<p>态势向好，河边集市人气足</p>" + LONG + LONG + "<p>提质挖潜　小城生意加速</p>" + LONG + LONG).textOf(BlockKind.SUBHEADING))
        .containsExactly("第一部分");
  }

  @Test
  void takesStressedSentencesForText() {
    String said = "<p><b>%s</b></p>";
    assertThat(parse(BODY + String.format(said, "看花要早，一个不小心就过了。晚来就更要赶快了！") + BODY + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(BODY + "<h2>● 昨天花开了。管理处说：“只要能看花就来，不怕人多”</h2>" + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
    assertThat(parse(BODY + String.format(said, "看花“早一点就好。”") + BODY + BODY).textOf(BlockKind.SUBHEADING)).containsExactly("看花“早一点就好。”");
  }

  @Test
  void takesBothLinesOfAHeading() {
    String two = "<p><b>樱花开过的背后，</b></p><p><b>是一座城的等待</b></p>";
    assertThat(parse(BODY + BODY + two + BODY + BODY).textOf(BlockKind.SUBHEADING)).containsExactly("樱花开过的背后，", "是一座城的等待");
    // a verse
    assertThat(parse(BODY + BODY + "<p><b>不要总在家里，</b></p>" + two + BODY + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }

  @Test
  void takesOneCharacterAmongOtherHeadings() {
    String[] words = {"樱花的时间", "人和车", "花", "公园的门"};
    StringBuilder body = new StringBuilder(BODY);
    for (String word : words) {
      body.append("<p><b>").append(word).append("</b></p>").append(BODY);
    }
    assertThat(parse(body.toString()).textOf(BlockKind.SUBHEADING)).containsExactly(words);
    assertThat(parse(BODY + "<p><b>花</b></p>" + BODY + BODY).textOf(BlockKind.SUBHEADING)).isEmpty();
  }
}
