package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.PageFacts;

/** Whom pages name to machines as their authors. */
class PageAuthorsTest {

  private static String of(String html) {
    Document page = Jsoup.parse(html);
    return String.join("; ", PageAuthors.of(page, new PageData(page)));
  }

  private static String linked(String author) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":" + author + "}</script>";
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    // one, several, a name alone, in an object that comes later
    "{\"@type\":\"Person\",\"name\":\"Mary Ann Doe\"} => Mary Ann Doe",
    "[{\"@type\":\"Person\",\"name\":\"Mary Doe\"},{\"@type\":\"Person\",\"name\":\"J. R. Roe\"}] => Mary Doe; J. R. Roe",
    "\"Ana de la Cruz\" => Ana de la Cruz", "[\"Mary Doe\",\"Mary Doe\"] => Mary Doe", "\"By Mary Doe and John Roe\" => Mary Doe; John Roe",
    "\"Jürgen Groß-Österle\" => Jürgen Groß-Österle", "\"MARY DOE\" => MARY DOE",
    // bodies, newsrooms, accounts
    "{\"@type\":\"Organization\",\"name\":\"River Valley\"} => ``", "{\"@type\":\"NewsMediaOrganization\",\"name\":\"Mary Doe\"} => ``",
    "\"River Daily\" => ``", "\"Web Desk\" => ``", "\"admin\" => ``", "\"Mary\" => ``", "\"mary doe\" => ``", "\"https://example.com/mary\" => ``",
    "\"Mary Doe of River\" => ``", "\"UNITED RIVER VALLEY WORKS\" => ``", "\"张三\" => ``", "[] => ``", "{} => ``", "7 => ``",
  })
  void namesOfPeopleInJsonLd(String author, String names) {
    assertThat(of(linked(author))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<a rel=author href=/m>Mary Doe</a> => Mary Doe", "<span itemprop=author><b itemprop=name>Mary Doe</b>, Reporter</span> => Mary Doe",
    "<meta itemprop=author content='Mary Doe'> => Mary Doe", "<p itemprop=author>By Mary Doe</p> => Mary Doe",
    "<meta name=author content='Mary Doe'> => Mary Doe", "<meta name=Author content='Mary Doe, John Roe'> => Mary Doe; John Roe",
    "<meta property=article:author content=https://example.com/mary><meta name=parsely-author content='Mary Doe'> => Mary Doe",
    "<meta name=citation_author content='Mary Doe'><meta name=citation_author content='John Roe'> => Mary Doe; John Roe",
    // of a picture, of what readers say, of other stories
    "<figure><i itemprop=author>Mary Doe</i></figure> => ``", "<div class=comments><a rel=author>Mary Doe</a></div> => ``",
    "<aside><a rel=author>Mary Doe</a></aside> => ``",
    "<a rel=author>Mary Doe</a><a rel=author>John Roe</a><a rel=author>Ann Poe</a><a rel=author>Tom Coe</a> => ``",
    // the site
    "<meta property=og:site_name content='Mary Doe'><meta name=author content='Mary Doe'> => ``",
    "<script type=application/ld+json>{\"publisher\":{\"name\":\"Mary Doe\"}}</script><meta name=author content='Mary Doe'> => ``",
    "<p>Mary Doe</p> => ``",
  })
  void namesOfPeopleInOtherMarks(String html, String names) {
    assertThat(of(html)).isEqualTo(names);
  }

  @Test
  void chineseNamesAmongOutletsAndWordsForAReport() {
    assertThat(chinese("江城新聞 |王小明 綜合報導")).containsExactly("王小明");
    assertThat(chinese("记者王小明、李小刚")).containsExactly("王小明", "李小刚");
    assertThat(chinese("具希聆 记者")).containsExactly("具希聆");
    assertThat(chinese("具希聆")).isEmpty();
    assertThat(chinese("江城新聞")).isEmpty();
    assertThat(chinese("王小明和他的朋友们")).isEmpty();
    assertThat(chinese("王小明 网站管理员")).isEmpty();
  }

  private static List<String> chinese(String author) {
    return PageAuthors.chinese(new PageData(Jsoup.parse("<script type=application/ld+json>{\"author\":{\"@type\":\"Person\",\"name\":\"" + author + "\"}}</script>")));
  }

  @Test
  void areTakenWhereNobodyElseIsNamed() {
    PageFacts alone = PageReader.read("a.html", 1, "<html><body>" + linked("\"Mary Doe\"") + "<h1>Spring</h1><p>Text.</p></body></html>").page();
    assertThat(alone.people()).extracting(person -> person.role() + " " + person.name()).containsExactly("作者 Mary Doe");
    PageFacts shown = PageReader.read("a.html", 1, "<html><head><title>小城春早人气旺</title></head><body>" + linked("\"Mary Doe\"")
        + "<h1>小城春早人气旺</h1><div>2020-03-05 作者：张三</div><p>正文。</p></body></html>").page();
    assertThat(shown.people()).extracting(person -> person.name()).containsExactly("张三");
  }
}
