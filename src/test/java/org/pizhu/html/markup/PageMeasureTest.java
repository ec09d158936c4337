package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much text a part of a page has, and how much of it is link. */
class PageMeasureTest {

  private static Element part(String html) {
    return Jsoup.parseBodyFragment("<div id=part>" + html + "</div>").getElementById("part");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // columns, commas, part in links
    "''|0|0|0",
    "江城，樱花。|12|2|0",
    "ab, c|5|1|0",
    "  a  　b &nbsp; |4|0|0",
    "江城<a href=/x>樱花</a>|8|0|0.5",
    "<a href=/x>江<b>城</b></a>|4|0|1",
    "<a href=#top>江城</a>樱花|8|0|0",
    "<a href=/x>甲</a>乙<a href=/y>丙</a>丁|8|0|0.5",
    "<a href=/x>a b</a>|3|0|0.6667",
    "江城<p>樱花</p>|8|0|0",
    "\u2e7f\u2e80|3|0|0",
  })
  void measuresAllThatIsInIt(String html, int columns, int commas, double links) {
    PageMeasure measure = PageMeasure.of(part(html));
    assertThat(measure.columns()).isEqualTo(columns);
    assertThat(measure.commas()).isEqualTo(commas);
    assertThat(measure.links()).isCloseTo(links, within(0.001));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "江城<p>樱，花</p>|4|0|0", "江城<span>樱，花</span>|10|1|0", "<a href=/x>江城</a><div><a href=/y>樱花</a></div>樱花|8|0|0.5", "<div>江城</div>|0|0|0",
  })
  void aLineEndsWhereABlockBegins(String html, int columns, int commas, double links) {
    PageMeasure measure = PageMeasure.ofLine(part(html));
    assertThat(measure.columns()).isEqualTo(columns);
    assertThat(measure.commas()).isEqualTo(commas);
    assertThat(measure.links()).isCloseTo(links, within(0.001));
  }

  @Test
  void whatStandsInALinkIsAllLink() {
    Element inside = Jsoup.parseBodyFragment("<a href=/x><span>江城</span></a>").selectFirst("span");
    assertThat(PageMeasure.of(inside).links()).isEqualTo(1);
  }

  /** Each line of text counts for every element around it, a line that is short or mostly link for none. */
  @Test
  void howMuchTextEachElementHolds() {
    String text = "字".repeat(50);
    Element body = Jsoup.parse("<div><div><p>" + text + "</p><p>短</p></div><p>" + text + "</p><p><a href=x>" + text + "</a></p></div>").body();
    Map<Element, Integer> held = PageMeasure.prose(body);
    assertThat(held.get(body)).isEqualTo(200);
    assertThat(held.get(body.selectFirst("div"))).isEqualTo(200);
    assertThat(held.get(body.selectFirst("div div"))).isEqualTo(100);
    assertThat(held.get(body.select("p").last())).isZero();
  }
}
