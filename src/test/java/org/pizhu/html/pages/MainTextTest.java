package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a page is its main text. 甲 stands for a paragraph of news, 乙 for a short one. */
class MainTextTest {

  private static final String LONG =
      "三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花，沿江步道上人流如织，志愿者在路口引导车辆，交警部门提醒大家错峰出行，注意安全。";
  private static final String SHORT = "樱花开了，人也多了。";

  private static String read(String body) {
    Document page = Jsoup.parse("<html><body>" + body.replace("甲", "<p>" + LONG + "</p>").replace("乙", "<p>" + SHORT + "</p>"));
    String before = page.outerHtml();
    Element main = MainText.of(page, "");
    assertThat(page.outerHtml()).as("the page stays as it is").isEqualTo(before);
    return main.text().replace(LONG, "甲").replace(SHORT, "乙").replace(" ", "");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    // furniture by its name, its element or its style
    "<div>甲甲甲</div><div class=sidebar>甲</div> => 甲甲甲",
    "<div>甲甲甲<div class=comment>甲</div></div> => 甲甲甲",
    "<div>甲甲甲<div hidden>甲</div></div> => 甲甲甲",
    "<div>甲甲甲<nav>甲</nav></div> => 甲甲甲",
    "<div>甲甲甲<aside>甲</aside><footer>甲</footer></div> => 甲甲甲",
    "<div class=comment>甲甲甲</div> => 甲甲甲",
    // the element with the most text, whatever is around
    "<div><div>甲甲甲甲</div><div><a href=/>别的消息一二三四五六七八九十</a></div></div> => 甲甲甲甲",
    "<ul><li><a href=/>首页</a><li><a href=/>新闻</a></ul><div>甲甲甲</div> => 甲甲甲",
    "甲甲甲 => 甲甲甲",
    // what old editors set around paragraphs is no box
    "<div><font><p>樱花开了</p><font>甲甲甲</font></font></div> => 樱花开了甲甲甲",
    // what goes on beside it
    "<div><div>甲甲甲</div><div>甲甲</div></div> => 甲甲甲甲甲",
    "<div><div>甲甲甲甲甲甲</div>乙</div> => 甲甲甲甲甲甲乙",
    "<div><div>甲甲甲甲甲甲</div><p>樱花</p></div> => 甲甲甲甲甲甲",
    "<div><div>甲甲甲甲甲甲</div><p><a href=/>樱花，桃花</a></p></div> => 甲甲甲甲甲甲",
    // lists of links, and share bars in it
    "<div>甲甲甲<ul><li><a href=/1>别的消息一二三四五六</a><li><a href=/2>别的消息</a></ul></div> => 甲甲甲",
    "<div>甲甲甲<ul><li>其一，有些文字。<li>其二，有些文字。</ul></div> => 甲甲甲其一，有些文字。其二，有些文字。",
    "<div>甲甲甲<div class=share>分享</div></div> => 甲甲甲",
    "<div>甲甲甲<div><a href=/>更多</a></div></div> => 甲甲甲",
    "<div>甲甲甲<div></div></div> => 甲甲甲",
    "<div>甲甲甲<h2 class=related>相关</h2></div> => 甲甲甲",
    "<div>甲甲甲<h2>小题</h2>甲</div> => 甲甲甲小题甲",
    "<div>甲甲甲<table><tr><th>年<th>人<tr><td>2019<td>1</table></div> => 甲甲甲年人20191",
    "<div><h1>樱花开了</h1>甲甲甲</div> => 甲甲甲",
  })
  void isTaken(String page, String text) {
    assertThat(read(page)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<p>樱花开了。</p> => 樱花开了。", "<p class=comment>樱花开了。</p> => 樱花开了。", "`` => ``", "<p hidden>樱花开了。</p> => ``",
  })
  void shortPagesAreReadWithFewerSuspicions(String page, String text) {
    assertThat(read(page)).isEqualTo(text);
  }

  @Test
  void theFirstParagraphMayStandInABoxOfItsOwn() {
    String text = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，街上的行人三三两两，孩子们在广场上放风筝。</p>".repeat(4);
    String page = "<h1>小城春早</h1><div><div id=upper><p>%s节日早已过去，街上的灯笼还没有摘下。</p></div><div class=lower>" + text + "</div></div>";
    assertThat(MainText.of(Jsoup.parse(String.format(page, "【河边专讯】")), "小城春早").text()).startsWith("【河边专讯】节日");
    assertThat(MainText.of(Jsoup.parse(String.format(page, "")), "小城春早").text()).startsWith("小城的春天");
  }

  /** The buttons of a player; a line that says what the film shows is no button. */
  @Test
  void whatPlayersSayIsNoText() {
    String text = "<p>小城的春天来得早，河边的柳树一夜之间全绿了，家家户户都开了门窗，街上的行人三三两两。</p>".repeat(3);
    String player = "<div class=x><div><video src=a></video></div><div><i class=material-icons>play_arrow</i></div><div>閱讀文章</div><div>00:09</div></div>";
    Document page = Jsoup.parse("<h1>小城春早</h1><div class=article>" + text + "<div>" + player + "<p>孩子们在河边的柳树下放风筝，一放就是一下午。</p></div>" + text + "</div>");
    String found = MainText.of(page, "小城春早").text();
    assertThat(found).contains("孩子们在河边").doesNotContain("play_arrow", "閱讀文章", "00:09");
  }

  @Test
  void picturesStayWithTheText() {
    Document page = Jsoup.parse("<div><p>" + LONG + "</p><div><img src=a.jpg></div><p>" + LONG + "</p><div><img src=b.jpg><p>江边的樱花。</p></div></div>");
    assertThat(MainText.of(page, "").select("img").stream().map(image -> image.attr("src")).collect(Collectors.joining(" "))).isEqualTo("a.jpg b.jpg");
  }

  /** Programs that set articles put each paragraph into boxes of its own, and one of these weighs more than what holds them. */
  @Test
  void paragraphsInBoxesOfTheirOwnAreOneText() {
    String one = "<section>".repeat(8) + "<p>" + LONG + "江边的樱花开了，来看的人比去年多。</p>" + "</section>".repeat(8);
    String page = "<div>" + one.repeat(9) + one.replace("江边的", "甲，乙，丙，丁，江边的") + "</div><div class=comment>" + LONG + "</div>";
    String read = MainText.of(Jsoup.parse(page), "").text();
    assertThat(read.split("江边的樱花开了", -1)).hasSize(11);
    assertThat(read).contains("丙，丁");
  }

  /** A page may hold its story once for wide screens and once for small ones; which is taken must not depend on what was read before. */
  @Test
  void ofTwoThatAreAsGoodTheSameIsTakenEachTime() {
    String page = Stream.of("wide", "small", "narrow").map(name -> deep("<div class=" + name + "><p>" + LONG + "</p></div>"))
        .collect(Collectors.joining());
    assertThat(IntStream.range(0, 60).mapToObj(i -> MainText.of(Jsoup.parse(page), "").outerHtml()).distinct()).hasSize(1);
  }

  /** Boxes with a few words each, on a page that holds its story once more for small screens, stand for no part of it. */
  @Test
  void labelsAreNoPartsOfAText() {
    String told = (LONG + LONG).replace("，", "。");
    String story = "<p>" + told + "</p>";
    String labels = deep("<div class=text>长按，识别，图中，二维，码，保存</div>".repeat(2));
    String page = "<div>" + deep("<div class='text wide'>" + story + "</div>") + deep("江城网主办") + deep("<div class='text small'>" + story + "</div>") + labels + labels + "</div>";
    assertThat(MainText.of(Jsoup.parse(page), "").text()).isEqualTo(told);
  }

  @Test
  void theStoryOnceMoreIsNoPartOfIt() {
    String told = (LONG + LONG).replaceAll("[，。]", "又");
    String story = "<p>" + told + "</p>";
    String again = "<div class=content><div class=content><div class=text>" + story + "</div></div></div>";
    String page = "<div>" + deep("<div class='text main'>" + story + "</div>") + deep("江城网主办") + deep(again) + "</div>";
    assertThat(MainText.of(Jsoup.parse(page), "").text()).isEqualTo(told);
  }

  private static String deep(String html) {
    return "<div>".repeat(7) + html + "</div>".repeat(7);
  }

  @Test
  void aPageOfVeryManyElementsIsTakenAsItIs() {
    Document page = Jsoup.parse("<div class=sidebar>x</div>" + "<i>樱</i>".repeat(MainText.MOST_ELEMENTS));
    assertThat(MainText.of(page, "").text()).startsWith("x");
    assertThat(MainText.of(page, "")).isNotSameAs(page.body());
  }
}
