package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines that pages show in another form than the title of the window. */
class HeadedTitleTest {

  /** As long as a short story. */
  private static final String TEXT =
      "The water stood in the streets, and the people of the old city went to their work by boat, as their fathers had done, and nobody spoke of it. It went back in May.";

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    // what machines are told, with a rest or without, and marks in another form
    "<title>Spring: what to see | River</title><meta property=og:title content='Spring has come'><h1>Spring has come</h1> => Spring has come",
    "<title>Spring • River</title><meta property=og:title content='Spring has come • River'><h1>Spring has come</h1> => Spring has come",
    "<title>“Spring” has come › River</title><meta name=twitter:title content='\"Spring\" has come'><h1>“Spring” has come</h1> => “Spring” has come",
    "<title>江城看樱花，就来这里</title><script type=application/ld+json>{\"headline\":\"江城樱花开了\"}</script><h1>江城樱花开了</h1> => 江城樱花开了",
    // the only heading where the title is but the name of an outlet
    "<title>人民日报</title><h3>县域新貌</h3><h1>河边老桥完成加固</h1> => 河边老桥完成加固",
    "<title>人民日报</title><h1>人民日报</h1><p>河边</p> => 人民日报", "<title>人民日报</title><h1>河边老桥完成加固</h1><h1>另一座桥也完成了</h1> => 人民日报",
    // the heading of an article that shares its words with the title
    "<title>How the river came to the old city - River</title><article><h1>The river came to the old city</h1><p>…</p></article>"
        + " => The river came to the old city",
    // above what the page declares for its text, where the window's title was written for search engines
    "<title>What to know of the river that came to the old city</title><h1>The river came to the old city</h1><div class=article-content>" + HeadedTitleTest.TEXT
        + "</div> => The river came to the old city",
    "<title>What to know of the river that came to the old city</title><div class=article-content>" + HeadedTitleTest.TEXT
        + "</div><h1>The river came to the old city</h1> => What to know of the river that came to the old city",
    // other headings: the site, a link, one of several, in no article, with other words, with a kicker
    "<title>Spring has come | River Valley</title><meta property=og:site_name content='River Valley'><meta property=og:title content='River Valley'>"
        + "<h1>River Valley</h1> => Spring has come",
    "<title>The river came home - Valley</title><article><h1><a href=/>The river came back</a></h1></article> => The river came home",
    "<title>The river came home - Valley</title><article><h1>The river came back</h1><h1>x</h1></article> => The river came home",
    "<title>The river came home - Valley</title><div><h1>The river came back</h1></div> => The river came home",
    "<title>The river came home - Valley</title><article><h1>Stories of yesterday and today</h1></article> => The river came home",
    "<title>The river came home - Valley</title><article><h1>Travel The river came home</h1></article> => The river came home",
    "<title>Spring has come | River</title><meta property=og:title content='Spring has come'><h1 hidden>Spring has come</h1><h1>River</h1> => Spring has come",
  })
  void theHeadlineIsTheOneShown(String html, String title) {
    Document page = Jsoup.parse(html);
    assertThat(PageTitle.of(page, new PageData(page))).isEqualTo(title);
  }
}
