package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryContract;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;

class CaptionRuleTest {

  private static final String BODY = "<p>　　正文第一段，有一些文字。</p><p>　　正文第二段，有一些文字。</p>";

  private static Story parse(String body) {
    Story story = new StoryParser().parse(new StorySource("test.txt", 1, "标题", body)).story();
    StoryContract.check(story);
    return story;
  }

  private static String captions(Story story) {
    return story.figures().stream()
        .map(figure -> figure.src() + "=" + (figure.caption() == null ? "-" : figure.caption().of(story.text())))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // centred after the picture
    "<p align=center><img src=a></p><p align=center>　　捐款现场</p>|a=捐款现场",
    "<p style='text-align: center'><img src=a></p><p>　</p><p style='text-align:center;color:red'>捐款现场</p>|a=捐款现场",
    "<center><img src=a><br>捐款现场</center>|a=捐款现场",
    "<p align=center><img src=a>捐款现场</p>|a=捐款现场",
    "<div align=center><p><img src=a></p><p>捐款现场</p></div>|a=捐款现场",
    "<table align=center><tr><td><img src=a></td></tr><tr><td align=center>捐款现场</td></tr></table>|a=捐款现场",
    "<p align=center><img src=a></p><p align=center><b>一、压实责任</b></p>|a=-",
    "<p align=center><img src=a></p><p align=center><b>（二）压实责任</b></p>|a=-",
    "<p align=center><img src=a></p><p align=center><b>一起过节</b></p>|a=一起过节",
    // a plain one with a credit, or with the words of a caption
    "<p><img src=a></p><p>捐款现场。 （湖北日报全媒记者 田悦 摄）</p>|a=捐款现场。 （湖北日报全媒记者 田悦 摄）",
    "<p><img src=a></p><p>捐款现场。新华社记者 刘杰 摄</p>|a=捐款现场。新华社记者 刘杰 摄",
    "<p><img src=a></p><p>图为捐款现场。</p>|a=图为捐款现场。",
    "<p><img src=a></p><p>▲图片来自视频截图。</p>|a=▲图片来自视频截图。",
    "<p><img src=a></p><p>江邊看花。（資料圖片／王小明攝）</p>|a=江邊看花。（資料圖片／王小明攝）",
    "<p><img src=a></p><p>（網上圖片）</p>|a=（網上圖片）",
    "<p><img src=a></p><p>冬日的图书馆大厅。（via[6]）</p>|a=冬日的图书馆大厅。（via[6]）",
    // what goes on about the picture, and what an account asks of its readers
    "<p><img src=a></p><p>上图就是它的门，一扇接一扇，看的人都说数不过来。</p>|a=-",
    "<p align=center><img src=a></p><p align=center>👇️添加微信好友报名学习👇️</p>|a=-",
    "<p align=center><img src=a></p><p align=center>长按识别二维码关注我们</p>|a=-",
    "<p><img src=a></p><p>图片来源：视觉中国</p>|a=图片来源：视觉中国",
    "<p><img src=a></p><p>公园人群（视频截图）</p>|a=公园人群（视频截图）",
    "<p><img src=a></p><p class='img-caption'>捐款现场</p>|a=捐款现场",
    "<p><img src=a></p><p>市民走出家門賞花。（資料照）</p>|a=市民走出家門賞花。（資料照）",
    "<p><img src=a></p><p>市民走出家門賞花。（翻攝自臉書）</p>|a=市民走出家門賞花。（翻攝自臉書）",
    "<p><img src=a></p><p>市民走出家門賞花。（讀者提供）</p>|a=市民走出家門賞花。（讀者提供）",
    "<p><img src=a></p><p>市民走出家門賞花。（他說）</p>|a=-",
    "<p><img src=a></p><p class='article-cover-desc'>市民走出家門賞花，花開得正好，人來得也多，一家人在樹下照相。</p>|a=市民走出家門賞花，花開得正好，人來得也多，一家人在樹下照相。",
    // what somebody says in sentences of their own
    "<p align=center><img src=a></p><p align=center>她说：“花开得正好，人来得也多，我们都到江边去看花。”“看花的人比花还多，一直看到天黑了才回家，第二天又去。”</p>|a=-",
    // where somebody stands in it
    "<p><img src=a></p><p>王小明（左）与李小刚（右二）在江边看花。</p>|a=王小明（左）与李小刚（右二）在江边看花。",
    "<p><img src=a></p><p>王小明（左派）与李小刚在江边看花。</p>|a=-",
    "<p><img src=a></p><p>左上图：江边看花的人；右下图：江上的船。</p>|a=左上图：江边看花的人；右下图：江上的船。",
    // how pages say that a line is centred, or not
    "<p class='f_center'><img src=a></p><p class='f_center'>捐款现场一览。</p>|a=捐款现场一览。",
    "<p style='TEXT-ALIGN:CENTER'><img src=a></p><p style='text-align: -webkit-center'>捐款现场</p>|a=捐款现场",
    "<p><img src=a></p><p align=middle>捐款现场</p>|a=捐款现场",
    "<p class='ql-align-center'><img src=a></p><p class='ql-align-center'>捐款现场</p>|a=捐款现场",
    "<p class='centerpiece'><img src=a></p><p class='centerpiece'>1月26日大年初二，前往培训。</p>|a=-",
    "<center><p><img src=a></p><p align=left>1月26日大年初二，前往培训。</p></center>|a=-",
    "<center><p><img src=a></p><p style='text-align:left'>1月26日大年初二，前往培训。</p></center>|a=-",
    "<p><img src=a></p><p class='x PicText'>捐款现场</p>|a=捐款现场",
    "<p><img src=a></p><p class='text red'>1月26日大年初二，前往培训。</p>|a=-",
    // in another size or colour than all of the text
    "<p><img src=a></p><p style='font-size:12px'>业主用塑料布遮挡车辆。</p>|a=业主用塑料布遮挡车辆。",
    "<p><img src=a></p><p><font color=navy>绣娘在车间赶制订单。</font></p>|a=绣娘在车间赶制订单。",
    "<p><img src=a></p><p style='font-family:KaiTi'>绣娘在赶制订单</p>|a=绣娘在赶制订单",
    "<p><img src=a></p><p style='font-family:KaiTi'>网格员每周三下午收集居民的意见，有的当场办。</p>|a=-",
    "<p><img src=a></p><p style='font-size:12px'>前半句说完了。后半句又来了，这就是正文。</p>|a=-",
    "<p><img src=a></p><p style='font-size:12px'>关注公众号，获取更多资讯</p>|a=-",
    "<p style='font-size:12px'>也有小字的正文，不在图边。</p><p><img src=a></p><p style='font-size:12px'>业主用塑料布遮挡车辆。</p><p>正文。</p>|a=-",
    "<p>图片1：老窑工。</p><p><img src=a></p><p>正文又是一段，说了一些话。</p><p>图片2：新窑。</p><p><img src=b></p>|a=图片1：老窑工。; b=图片2：新窑。",
    // all in one bracket, or a sentence with who spread the picture
    "<p><img src=a></p><p>（县档案馆的老账本）</p><p>正文又是一段。</p>|a=（县档案馆的老账本）",
    "<p><img src=a></p><p>（图1：学生给古树“体检”）</p><p>正文又是一段。</p>|a=（图1：学生给古树“体检”）",
    "<p><img src=a></p><p>（未完待续，明天再说）</p><p>正文又是一段。</p>|a=-",
    "<p><img src=a></p><p>（本文由读者投稿）</p><p>正文又是一段。</p>|a=-",
    "<p><img src=a></p><p>（记者 张三 李四）</p><p>正文又是一段。</p>|a=-",
    "<p><img src=a></p><p>（文中小周为化名）</p><p>正文又是一段。</p>|a=-",
    "<p><img src=a></p><p>雪后的码头停满了船。（路透社）</p><p>正文又是一段。</p>|a=雪后的码头停满了船。（路透社）",
    "<p><img src=a></p><p>雪后的码头停满了船，吊车也停着，只有几只海鸥在灯塔的顶上飞来飞去。[路透社]</p><p>正文又是一段。</p>|a=-",
    "<p><img src=a></p><p>港务局表示，码头已经恢复。（路透社）</p><p>正文又是一段。</p>|a=-",
    // picture and line in turns, unless somebody says something in one
    "<p><img src=a></p><p>窑口码着新烧的碗。</p><p><img src=b></p><p>老师傅在看火候。</p><p><img src=c></p><p>碗底都有一个字。</p>|a=窑口码着新烧的碗。; b=老师傅在看火候。; c=碗底都有一个字。",
    "<p><img src=a></p><p>窑口码着新烧的碗碟，热气还没有散。</p><p><img src=b></p><p>老师傅说，这窑是他爷爷传下的。</p><p><img src=c></p><p>每一只碗的底下都有字，是他写的。</p>|a=-; b=-; c=-",
    // the lines of several pictures, one below the other; of one picture only its own
    "<p><img src=a></p><p><img src=b></p><p>图①：码头。</p><p>图②：渔船。</p><p>正文又是一段。</p>|a=图①：码头。 图②：渔船。; b=图①：码头。 图②：渔船。",
    "<p><img src=a></p><p><img src=b></p><p>上图：码头。</p><p>下图：渔船。</p><p>正文又是一段。</p>|a=上图：码头。 下图：渔船。; b=上图：码头。 下图：渔船。",
    "<p><img src=a></p><p>图①：码头。</p><p>图②：渔船。</p><p>正文又是一段。</p>|a=图①：码头。",
    // what the source shows in place of the picture
    "<p><img src=a alt=绣娘在车间里赶制新的订单></p><p>绣娘在车间里赶制新的订单，忙得很。</p>|a=绣娘在车间里赶制新的订单，忙得很。",
    "<p><img src=a alt=张三></p><p>张三今年六十八岁，住在街道的尽头，每天清晨出门。</p>|a=-",
    // single sentences that begin with a day
    "<p><img src=a></p><p>5月19日，蜂农查看蜂箱。</p><p>正文又是一段，比图边的长一些。</p><p><img src=b></p><p>5月20日，蜂农割蜜。</p>|a=5月19日，蜂农查看蜂箱。; b=5月20日，蜂农割蜜。",
    "<p><img src=a></p><p>5月19日，记者获悉蜂农查看蜂箱。</p><p>正文又是一段，比图边的长一些。</p><p><img src=b></p><p>5月20日，蜂农割蜜。</p>|a=-; b=-",
    // figure elements
    "<figure><img src=a><figcaption>捐款<br>现场</figcaption></figure>|a=捐款 现场",
    "<figure><figcaption>捐款现场</figcaption><img src=a></figure>|a=捐款现场",
    "<p><a href=x><figure><img src=a><h2>捐款现场（资料图）</h2></figure></a></p>|a=捐款现场（资料图）",
    "<figure><img src=a><h2>捐款的现场</h2><p>一段文字，说的是那天的事。</p></figure>|a=-",
    "<figure><img src=a><img src=b><figcaption>捐款现场</figcaption></figure>|a=捐款现场; b=捐款现场",
    // body text after a picture
    "<p align=center><img src=a></p><p>1月26日大年初二，接市卫健委通知，前往培训。</p>|a=-",
    "<p align=center><img src=a></p><p>（记者 张三）</p>|a=-",
    "<p align=center><img src=a></p><p align=center>湖北日报全媒记者 蔡朝阳 唐晓安</p>|a=-",
    "<p><img src=a></p><h3>第二部分</h3>|a=-",
    "<p><img src=a alt=武汉街头 title=武汉街头></p>|a=-",
    // several pictures
    "<p align=center><img src=a></p><p align=center><img src=b></p><p align=center>捐款现场</p>|a=-; b=捐款现场",
    "<p align=center><img src=a></p><p align=center><img src=b><img src=c></p><p align=center>捐款现场</p>|a=-; b=捐款现场; c=捐款现场",
    "<p><img src=a></p><p><img src=b></p><p>▲大门（左）和院子（右）</p>|a=▲大门（左）和院子（右）; b=▲大门（左）和院子（右）",
    // the credit in a line of its own
    "<p><img src=a></p><p>捐款现场。</p><p>新华社记者 刘杰 摄</p>|a=捐款现场。 新华社记者 刘杰 摄",
    "<p align=center><img src=a></p><p align=center>捐款现场</p><p align=center>图片来源：视觉中国</p>|a=捐款现场 图片来源：视觉中国",
    "<p><img src=a></p><p>1月26日大年初二，前往培训。</p><p>本组图片由张三摄</p>|a=-",
    "<p><img src=a></p><p>1月26日大年初二，前往培训。</p><p>摄影：张三</p>|a=-",
    "<p align=center><img src=a><img src=b></p><p align=center>左图：捐款现场。右图：现场</p>|a=左图：捐款现场。右图：现场; b=左图：捐款现场。右图：现场",
    "<p align=center><img src=a></p><p align=center>甲</p><p align=center><img src=b></p><p align=center>乙</p>|a=甲; b=乙",
    "<p align=center><img src=a></p><p align=center>甲</p><p align=center>乙</p>|a=甲",
    // above the pictures
    "<p align=center>甲</p><p align=center><img src=a></p><p align=center><img src=c></p><p>正文。</p><p align=center>乙</p><p align=center><img src=b></p>|a=甲; c=-; b=乙",
    "<p align=center>甲</p><p align=center><img src=a></p><p>正文。</p><p align=center>乙</p><p align=center><img src=b></p>|a=甲; b=乙",
    // inside a sentence the picture goes behind it
    "<p>前半句，<img src=a>后半句。</p>|a=-",
  })
  void findsCaptions(String body, String expected) {
    assertThat(captions(parse(BODY + body + BODY))).isEqualTo(expected);
  }

  /** So stories end: with a note, and with whom they were taken from. */
  @ParameterizedTest
  @CsvSource({"（县档案馆的老账本）", "雪后的码头停满了船。（路透社）"})
  void theLastLineNeedsMoreThanABracket(String line) {
    assertThat(captions(parse(BODY + "<p><img src=a></p><p>" + line + "</p><p>正文又是一段。</p>"))).isEqualTo("a=" + line);
    assertThat(captions(parse(BODY + "<p><img src=a></p><p>" + line + "</p>"))).isEqualTo("a=-");
  }

  /** What a dateline begins below the first picture is the text, whoever took the picture; the whole text of a story may be a caption. */
  @Test
  void aDatelineBeginsTheTextAndNoCaption() {
    String opening = "<p><img src=a></p><p>新华社武汉3月12日电（记者张三）武汉大学樱花盛开。新华社记者李四摄</p>";
    Story story = parse(opening + BODY);
    assertThat(captions(story)).isEqualTo("a=-");
    assertThat(story.dateline()).isNotNull();
    assertThat(captions(parse(opening))).isNotEqualTo("a=-");
    assertThat(captions(parse(BODY + opening))).as("further down").isNotEqualTo("a=-");
  }

  @Test
  void joinsALostPicturesCaptionAndItsCredit() {
    Story story = parse(BODY + "<p>图为游客在门前排队。<br/>张三摄</p>");
    assertThat(story.looseCaption()).isNotNull();
    assertThat(story.looseCaption().of(story.text())).isEqualTo("图为游客在门前排队。 张三摄");
  }

  @Test
  void doesNotTakeCentringForACaptionWhereAllIsCentred() {
    String poem = "<p align=center>第一行</p><p align=center>第二行</p><p align=center>第三行</p>";
    assertThat(captions(parse(poem + "<p align=center><img src=a></p>" + poem))).isEqualTo("a=-");
  }

  @Test
  void takesACentredBoldLineForASubheadingWhereOthersAre() {
    String story = BODY + "<p align=center><b>上篇</b></p>" + BODY + "<p align=center><img src=a></p><p align=center><b>下篇</b></p>" + BODY;
    assertThat(captions(parse(story))).isEqualTo("a=-");
    assertThat(parse(story).textOf(BlockKind.SUBHEADING)).containsExactly("上篇", "下篇");
  }

  @Test
  void doesNotTakeALongParagraphForACaption() {
    String longer = "很长的正文，".repeat(60) + "（记者 张三 摄）";
    assertThat(captions(parse(BODY + "<p><img src=a></p><p align=center>" + longer + "</p>" + BODY))).isEqualTo("a=-");
  }

  @Test
  void countsLinesFromTheHeadline() {
    Story story = parse("<p>　</p>\n<p><img src=a></p>\n\n<p>正文</p>\n<p>文<IMG src=b></p>");
    assertThat(story.figures()).extracting(Figure::line).containsExactly(2, 5);
    assertThat(story.figures()).extracting(Figure::number).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "<img src='./W1.jpg'>|./W1.jpg|W1.jpg",
    "<img src='http://a.example/x/a.jpg?w=100#top'>|http://a.example/x/a.jpg?w=100#top|a.jpg",
    "<img src=' a b.jpg '>|a b.jpg|a b.jpg",
    "<img data-src=a.jpg>|a.jpg|a.jpg",
    "<img src='data:image/gif;base64,R0lGOD' data-original=a.jpg>|a.jpg|a.jpg",
    "<img src=http://a.example/blank.gif data-src=a.jpg>|a.jpg|a.jpg",
    "<img src='' oldsrc=a.jpg>|a.jpg|a.jpg",
    "<img src='data:image/png;base64,AAAA'>|data:image/png;base64,|''",
    "<img src=http://a.example/>|http://a.example/|''",
    "<img alt=x>|-|-",
    "<img src=a.gif width=1 height=1>|-|-",
    "<img src='javascript:alert(1)'>|-|-",
    "<img src='java\tscript:alert(1)'>|-|-",
    "<noscript><img src=a.jpg></noscript>|a.jpg|a.jpg",
  })
  void readsTheAddress(String image, String src, String fileName) {
    Story story = parse(BODY + "<p>" + image + "</p>");
    assertThat(story.figures()).extracting(Figure::src).containsExactlyElementsOf(src == null ? java.util.List.of() : java.util.List.of(src));
    assertThat(story.figures()).extracting(Figure::fileName)
        .containsExactlyElementsOf(src == null ? java.util.List.of() : java.util.List.of(fileName));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "武汉党员每天核对出入人员名单。 （湖北日报全媒记者 田悦 摄）|武汉党员每天核对出入人员名单。 （湖北日报全媒记者 田悦 摄）",
    "抗议者在首相官邸前抗议会谈。新华社记者李光正摄|抗议者在首相官邸前抗议会谈。新华社记者李光正摄",
    "▲氣象署發布豪大雨特報。（示意圖／河邊新聞資料照）|▲氣象署發布豪大雨特報。（示意圖／河邊新聞資料照）",
    "图为工作人员在核对出入人员名单。|图为工作人员在核对出入人员名单。",
    "▲点击查看|-",
    "本组图片由张三摄|-",
    "图片来源：视觉中国|-",
    "我们坚信，一定能早日迎来疫去花开。（记者 蔡朝阳 唐晓安）|-",
  })
  void findsACaptionWithoutPicture(String paragraph, String caption) {
    Story story = parse(BODY + "<p>　　" + paragraph + "</p>" + BODY);
    assertThat(story.looseCaption() == null ? null : story.looseCaption().of(story.text())).isEqualTo(caption);
    assertThat(story.bodyParagraphs()).isEqualTo(5);
  }

  @Test
  void belowTheLastPictureNothingNeedStand() {
    String pictures = "<p><img src=a></p><p>捐款现场</p><p><img src=b></p><p>排队的人</p>" + BODY;
    assertThat(captions(parse(pictures + "<p><img src=c></p>"))).isEqualTo("a=捐款现场; b=排队的人; c=-");
    assertThat(captions(parse(pictures + "<p><img src=c></p>" + BODY))).isEqualTo("a=-; b=-; c=-");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    // longer than the headings of the story; as long as these, with no other, and below other text
    "I打扮过后的摊主有了精神T想做早市T自己说T;打扮过后的摊主有了精神", "I天亮就有人来T想做早市T自己说了算T;-", "I天亮就有人来赶集的小城T自己说了算T;-", "TI打扮过后的摊主有了精神T想做早市T自己说T;-",
  })
  void theFirstLineBelowTheOnlyPictureIsItsCaptionWhereItIsLongerThanHeadings(String body, String caption) {
    String text = "<p>正文的一段，有许多文字，说的是江边的花开得比往年早，看花的人也比往年多，一直到江边——</p>";
    StringBuilder html = new StringBuilder();
    for (String part : body.split("(?<=[IT])|(?=[IT])")) {
      html.append(part.equals("T") ? text : part.equals("I") ? "<p><img src=a></p>" : "<p>" + part + "</p>");
    }
    assertThat(captions(parse(html + text.replace("——", "。")))).isEqualTo("a=" + (caption == null ? "-" : caption));
  }

  @Test
  void takesAFewBoldWordsBelowEachPictureForHeadings() {
    String text = "<p>　　正文的一段，有许多文字，说的是江边的花开得比往年早，看花的人也比往年多。</p>";
    String part = "<p align=center><img src=%s></p><p align=center><b>%s</b></p>" + text;
    Story heads = parse(text + String.format(part, "a", "花开得早") + text + String.format(part, "b", "人来得多") + text);
    assertThat(captions(heads)).isEqualTo("a=-; b=-");
    assertThat(heads.textOf(BlockKind.SUBHEADING)).containsExactly("花开得早", "人来得多");
    // a sentence, a day or who took it tells what a picture shows
    for (String tail : new String[] {"。", "，3月12日摄", " 王小明 摄", "（资料图片／王小明摄）"}) {
      Story shown = parse(text + String.format(part, "a", "看花的人" + tail) + text + String.format(part, "b", "放风筝的孩子" + tail) + text);
      assertThat(captions(shown)).as(tail).isEqualTo("a=看花的人" + tail + "; b=放风筝的孩子" + tail);
    }
  }
}
