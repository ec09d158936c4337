package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes out of a main text, at the edges of the measures. Digits are single columns; those in brackets are a link. */
class PageCleanerTest {

  private static Element main(String html) {
    StringBuilder text = new StringBuilder();
    for (char c : html.toCharArray()) {
      text.append(c == '[' ? "<a href=/x>" : c == ']' ? "</a>" : String.valueOf(c));
    }
    return Jsoup.parseBodyFragment("<div id=main><p>正文。</p>" + text + "</div>").getElementById("main");
  }

  private static String cleaned(String html) {
    Element main = main(html);
    new PageCleaner(main, false, false).clean();
    return main.text();
  }

  @Test
  void takesLinksToShareAndLeavesTheirNamesInSentences() {
    assertThat(cleaned("<p>[微博] [微信]</p><p>分享到：[微博]</p>")).doesNotContain("微博", "微信");
    assertThat(cleaned("<p>据[微博]公司昨天发布的公告，平台将在年底前关闭这项服务，[微信]也会跟进。</p>")).contains("据微博公司昨天", "微信也会");
  }

  @Test
  void leavesAPictureWhoseCreditIsALink() {
    String box = "<div class=newspic><img src=a><p>孩子们在河边的柳树下放风筝。 (照片来源/<a href=x>A Friend From The Riverside</a>)</p></div>";
    String text = "<p>小城的春天来得早，河边的柳树绿了，家家户户都开了门窗。</p>".repeat(3);
    Element main = main(text + box + "<div class=newspic>" + box.substring(19).replace("照片来源", "更多").replace("放风筝", "下棋"));
    new PageCleaner(main, true, true).clean();
    assertThat(main.text()).contains("放风筝").doesNotContain("下棋");
  }

  @Test
  void takesOffPortraitsAndTheMarksOfASlideShow() {
    Element main = main("<div class=author-icon><img src=a></div><div class=user-pic><img src=b><span>江城晚报</span></div><p class=img><img src=c></p><p><img src=/m/print.gif> <img src=/m/prints.gif></p>"
        + "<img class=avatar src=d>"
        + "<div class=avatar><img src=e><p>阿凡达剧照：小城的孩子们在河边的柳树下放风筝，老人在桥头下棋</p></div><ul><li>1</li><li>2</li><li>3</li></ul><ul><li>第1</li><li>2</li></ul>");
    new PageCleaner(main, false, false).clean();
    assertThat(main.select("img").eachAttr("src")).containsExactly("c", "/m/prints.gif", "e");
    assertThat(main.select("li").eachText()).containsExactly("第1", "2");
  }

  @Test
  void takesButtonsOffThatAskForOpinions() {
    assertThat(cleaned("<p>[发表评论]</p><p>[我来说两句] [打印本文]</p>")).isEqualTo(cleaned(""));
  }

  @Test
  void headingsOfTheFirstRankAreThoseOfPartsWhereThereAreSeveral() {
    String part = "<p>小城的春天来得早，河边的柳树绿了，家家户户都开了门窗。</p>";
    Element main = main("<h1>河边集市人气足</h1>" + part + "<h1>桥头茶馆生意好</h1>" + part);
    new PageCleaner(main, false, false).clean();
    assertThat(main.select("h2").eachText()).containsExactly("河边集市人气足", "桥头茶馆生意好");

    Element one = main("<h1>小城春早人气旺</h1>" + part);
    new PageCleaner(one, false, false).clean();
    assertThat(one.text()).doesNotContain("小城春早");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // an element, and whether it stays
    "<div>12345678901234567890123456789[01234]6|true",
    "<div>1234567890123456789012[012345]6|false",
    "<div>12345678901234567890[01234]|true",
    "<div>12345678901234567890123[0]|false",
    "<div>123456789012345678901234[0]|true",
    "<div>12345678901234567890123|true",
    "<div><img>12345678901234567890123[0]|true",
    "<div><img><img><img>12345678901234567890123[0]|false",
    "<figure><div>12345678901234567890123[0]</div></figure>|true",
    "<ul><li>1234567890[1234567890]|true",
    "<ul><li>1234567890[12345678901]|false",
    "<ol><li>1234567890[1234567890]|true",
    "<ol><li>1234567890[12345678901]|false",
    "<div class=content>1234567890123[1234567890123]|true",
    "<div class=content>123456789012[1234567890123]|false",
    "<div class=x>,,,,,,,,,,[1234567890]|true",
    "<div class=x>,,,,,,,,,[1234567890]|false",
    "<div></div>|false",
    "<div><img></div>|true",
    "<div class=sidebar>12345678901234567890123456789|false",
    "<div class=media_pic><img>12345678901234567890123456789|true",
    "<div class=media><figure><img><figcaption>12345678901234567890123456789</figcaption></figure>|true",
    "<div class=media><figure><img><figcaption>12345678901234567890123456789</figcaption></figure><p>123|false",
    "<div class=article-moods id=setmoods><img>12345678901234567890123456789|false",
    "<div class=media_qrcode><img>12345678901234567890123456789|false",
    "<div class=media_pic><img>1234567890123456789012345[6789]|false",
    "<pre><div>12345678901234567890123[0]</div></pre>|true",
    "<table><tr><td>[1]<td>[2]<td>[3]<td>[4]<tr><td>[5]<td>[6]<td>[7]<td>[8]<tr><td>[9]<td>[1]<td>[2]|true",
    "<table><tr><td>[1]<td>[2]<td>[3]<td>[4]<td>[5]<tr><td>[6]<td>[7]<td>[8]<td>[9]<td>[1]|false",
    "<table><tr><td>[1]<tr><td>[2]<tr><td>[3]<tr><td>[4]<tr><td>[5]<tr><td>[6]<tr><td>[7]<tr><td>[8]<tr><td>[9]<tr><td>[1]<tr><td>[2]|false",
    "<table><caption>[1]</caption><tr><td>[2]|true",
    "<aside>123|false",
    "<footer>123|false",
  })
  void furnitureGoes(String html, boolean stays) {
    Element main = main(html);
    new PageCleaner(main, true, true).clean();
    assertThat(main.childrenSize()).isEqualTo(stays ? 2 : 1);
    assertThat(main.child(0).text()).isEqualTo("正文。");
  }

  @Test
  void whatIsOnlyLikeFurnitureStaysWhereTooLittleWouldBeLeft() {
    for (String html : new String[] {"<div></div>", "<ul><li>[1234567890]</ul>", "<div class=sidebar>123</div>"}) {
      Element main = main(html);
      new PageCleaner(main, false, false).clean();
      assertThat(main.childrenSize()).as(html).isEqualTo(2);
    }
    Element named = main("<div class=sidebar>123</div><h2 class=sidebar>123</h2>");
    new PageCleaner(named, false, true).clean();
    assertThat(named.childrenSize()).as("names do not count").isEqualTo(3);
  }

  @Test
  void aBarToShareIsShort() {
    Element main = main("<p class=share>" + "1".repeat(499) + "</p><p class=share>" + "1".repeat(500) + "</p>");
    new PageCleaner(main, true, false).clean();
    assertThat(main.children()).extracting(Element::text).containsExactly("正文。", "1".repeat(500));
  }
}
