package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headline of a page, of what its title and its headings say. */
class PageTitleTest {

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    // a heading that stands in the title
    "<title>江城樱花开了_某某网</title><h1>江城樱花开了</h1> => 江城樱花开了",
    "<title>江城樱花开了_某某网</title><h3>江城 樱花开了</h3> => 江城 樱花开了",
    "<title>江城樱花开了_某某网</title><h1>樱花开了</h1><h2>江城樱花开了</h2> => 江城樱花开了",
    "<title>江城樱花开了_某某网</title><h1>某某网</h1> => 江城樱花开了",
    "<title>江城樱花开了：市民走出家门赏花</title><h2>赏花走出</h2> => 江城樱花开了：市民走出家门赏花",
    "<title>某某网今天报道江城的樱花</title><h2>江城的樱花</h2> => 某某网今天报道江城的樱花",
    "<title>某某网：江城的樱花</title><h2>江城的樱花</h2> => 江城的樱花",
    "<title>樱花_某某网</title><h1>樱花</h1> => 樱花", "<title>樱花_某某网</title><h1>桃花</h1> => 樱花_某某网", "<title>樱花_赏花</title><h1>樱花</h1> => 樱花_赏花",
    // the dash of the title is a pair of dashes on the page
    "<title>江城樱花开了-前四天游人如织-今日某某</title><h1>江城樱花开了——前四天游人如织</h1> => 江城樱花开了——前四天游人如织",
    // what is named like a headline
    "<title>江城樱花开了-某某网</title><div class='art-title'>江城樱花开了</div> => 江城樱花开了",
    "<title>江城樱花开了-某某网</title><div class=Title>江城樱花<i></i><i></i><i></i><i></i></div><p class=tit>江城樱花开</p> => 江城樱花开",
    "<title>江城樱花开了-某某网</title><div class=untitled>江城樱花</div> => 江城樱花开了",
    // without a title
    "<h1>一</h1><h2>江城樱花开了</h2> => 江城樱花开了",
    "<h2>樱花</h2> => 樱花",
    "<meta property=og:title content=江城樱花开了> => 江城樱花开了",
    "<script type=application/ld+json>{\"headline\":\"江城樱花开了\"}</script> => 江城樱花开了",
    "<p>正文</p> => ``",
    // without a heading: names of channels behind the title
    "<title>江城樱花开了_国内_某某网</title> => 江城樱花开了",
    "<title>江城樱花开了 - 某某网</title> => 江城樱花开了",
    "<title>江城樱花开了--某某网</title> => 江城樱花开了",
    "<title>江城樱花开了—某某网</title> => 江城樱花开了",
    "<title>江城樱花开了，市民赏花——春天来了</title> => 江城樱花开了，市民赏花——春天来了",
    "<title>江城樱花开了，市民赏花——春天来了_某某网</title> => 江城樱花开了，市民赏花——春天来了",
    "<title>江城樱花开了｜某某网</title> => 江城樱花开了",
    "<title>江城樱花开了-好</title> => 江城樱花开了-好",
    "<title>樱花开_某某网</title> => 樱花开_某某网",
    "<title>樱花开了_某某某某某某网</title> => 樱花开了_某某某某某某网",
    "<title>樱花开了_某某某网</title> => 樱花开了",
    "<title>2019-nCoV疫情通报</title> => 2019-nCoV疫情通报",
    "<title> - 河边日报网页</title><meta property=og:title content='江城樱花开了- 河边日报网页'> => 江城樱花开了",
    // all pages of the site have the same title
    "<title>河边科普-文章</title><div class=tit-box><div class=article-title>江城的樱花几时开？</div></div><p>樱花开放要看前一年冬天的气温，也要看春天的日照，江城的樱花一般在三月中旬开放，花期只有十天上下。</p> => 江城的樱花几时开？",
    "<title>河边科普-文章</title><div>河边科普</div><div class=article-title>江城的樱花几时开？</div><p>樱花开放要看前一年冬天的气温，也要看春天的日照，江城的樱花一般在三月中旬开放，花期只有十天上下。</p> => 河边科普",
    // a page without a title
    "<div class=Heading>江城的樱花几时开？</div><div class=Date>2005-03-06 16:17:00</div><p><b>江城市植物园课题组的一份报告</b></p><p>樱花开放要看前一年冬天的气温，也要看春天的日照，江城的樱花一般在三月中旬开放，花期只有十天上下。</p> => 江城的樱花几时开？",
    "<div>江城的樱花几时开？</div><p>樱花开放要看前一年冬天的气温，也要看春天的日照，江城的樱花一般在三月中旬开放，花期只有十天上下。</p> => 江城的樱花几时开？",
    "<svg><title>图标</title></svg><h1>江城樱花开了</h1> => 江城樱花开了",
  })
  void isFound(String page, String headline) {
    Document document = Jsoup.parse("<html>" + page);
    assertThat(PageTitle.of(document, new PageData(document))).isEqualTo(headline);
  }

  @Test
  void aVeryLongEndIsNoNameOfAChannel() {
    String whole = "字".repeat(30) + "_" + "某".repeat(20);
    Document page = Jsoup.parse("<title>" + whole + "</title>");
    assertThat(PageTitle.of(page, new PageData(page))).isEqualTo("字".repeat(30));
    Document longer = Jsoup.parse("<title>" + whole + "某</title>");
    assertThat(PageTitle.of(longer, new PageData(longer))).isEqualTo(whole + "某");
  }
}
