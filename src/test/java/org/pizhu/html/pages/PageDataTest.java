package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of themselves to machines. */
class PageDataTest {

  private static PageData page(String head) {
    return new PageData(Jsoup.parse("<html><head>" + head + "</head><body></body></html>"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
    "{\"headline\":\" 樱花　开了 \"}|樱花 开了",
    "{\"headline\":\"\",\"title\":\"题\"}|题",
    "{\"title\":\"题\",\"headline\":\"头\"}|头",
    "[{\"headline\":\"一\"},{\"headline\":\"二\"}]|一",
    "{\"@graph\":[{\"x\":1},{\"headline\":\"里\"}]}|里",
    "{\"headline\":{\"name\":\"名\"}}|名",
    "{\"headline\":[\"一\"]}|一",
    "{\"headline\":[{\"name\":\"名\"}]}|名",
    "{\"headline\":[\"一\",\"二\"]}|-",
    "{\"headline\":5}|-",
    "{\"headline\":{\"x\":\"名\"}}|-",
    "{'headline':'单引号',};|单引号",
    "/* x */ {\"headline\":\"a\\qb\"}|aqb",
    "[[[[[[[{\"headline\":\"深\"}]]]]]]]|深",
    "[[[[[[[[[[[{\"headline\":\"太深\"}]]]]]]]]]]]|-",
    "{broken|-",
    "``|-",
  })
  void readsJsonThatIsNotQuiteJson(String json, String headline) {
    assertThat(page("<script type='application/ld+json'>" + json + "</script>").linked("headline", "title")).isEqualTo(headline);
  }

  @Test
  void whatIsBrokenInOneScriptIsReadInAnother() {
    assertThat(page("<script type='application/ld+json'>{x</script><script type='application/ld+json'>{\"headline\":\"题\"}</script>").linked("headline")).isEqualTo("题");
    assertThat(page("<script>{\"headline\":\"题\"}</script>").linked("headline")).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
    "enpproperty <articleid>12</articleid><date>2022-06-10 07:32:00.0</date><author>石春生</author><title>题</title>/enpproperty|2022-06-10 07:32:00.0|石春生",
    "enpproperty <date>2022-06-10</date><author></author>/enpproperty|2022-06-10|-",
    "enpproperty <founder-date>2022-06-10</founder-date><founder-author>石春生</founder-author>|2022-06-10|石春生", "enpproperty|-|-",
    "enp <date>2022-06-10</date>|-|-",
  })
  void readsTheCommentOfFounder(String comment, String date, String author) {
    String html = "<body><div class=text><p>甲</p><!--" + comment + "--></div></body>";
    PageData data = new PageData(Jsoup.parse(html), html);
    assertThat(data.founderValue("date")).isEqualTo(date);
    assertThat(data.founderValue("author")).isEqualTo(author);
    assertThat(new PageData(Jsoup.parse(html)).founderValue("date")).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
    "<meta property='og:title' content=' 樱花　开了 '>|樱花 开了",
    "<meta name='OG:Title' content='题'>|题",
    "<meta itemprop=' og:title ' content='题'>|题",
    "<meta name=title content='二'><meta name='og:title' content='一'>|一",
    "<meta name='og:title' content=' '><meta name=title content='二'>|二",
    "<meta name='og:titles' content='一'>|-",
    "<meta name='og:title'>|-",
  })
  void readsMetaElementsInTheOrderOfTheNames(String head, String title) {
    assertThat(page(head).meta("og:title", "title")).isEqualTo(title);
  }
}
