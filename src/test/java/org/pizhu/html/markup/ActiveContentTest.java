package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveContentTest {

  private static Element first(String html) {
    return Jsoup.parse(html).select("p, style, b").first();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "title=x|``", "onclick=x|onclick", "ONLOAD=x|onload", "on=x|``", "onx=x|onx", "open=x|``", "xonclick=x|``",
    "style='color: red'|``", "style='background: url(x)'|style", "STYLE='width: expression(x)'|style", "class='url(x)'|``",
    "href=javascript:x|javascript:", "href='java&#10;script:x'|javascript:", "HREF=VBScript:x|vbscript:", "src=livescript:x|livescript:", "href=https://a.example/|``",
    "title=javascript:x|``", "action=javascript:x|javascript:", "srcset=javascript:x|javascript:", "background='&#xa0;java&#x7f;script:x'|javascript:",
    "onclick=x onload=y style='@import x'|onclick, onload, style",
    // names that somebody made up are not told
    "on甲=x|``", "onabcdefghijklmnopqrstuv=x|onabcdefghijklmnopqrstuv", "onabcdefghijklmnopqrstuvw=x|``", "on1=x|``", "on_x=y|``", "onaz:-=x|onaz:-",
    "on{=x|``",
  })
  void attributesThatRunLoadOrSendAreTold(String attributes, String told) {
    ActiveContent found = new ActiveContent();
    found.attributesOf(first("<p " + attributes + ">"));
    assertThat(found).hasToString(told);
    assertThat(found.isEmpty()).isEqualTo(told.isEmpty());
  }

  @Test
  void aStyleSheetThatLoadsSomethingIsTold() {
    ActiveContent found = new ActiveContent();
    found.styleSheet(first("<b>url(x)</b>"));
    found.styleSheet(first("<style>p { color: red }</style>"));
    assertThat(found.isEmpty()).isTrue();
    found.styleSheet(first("<style>p { background: url (x) }</style>"));
    assertThat(found).hasToString("style");
  }

  @Test
  void elementsAreToldOnceInTheirOrderAndNoMoreThanTwelve() {
    ActiveContent found = new ActiveContent();
    for (String name : new String[] {"script", "iframe", "script"}) {
      found.element(name);
    }
    assertThat(found).hasToString("iframe, script");
    for (char c = 'a'; c <= 'z'; c++) {
      found.element("x" + c);
    }
    assertThat(found.toString().split(", ")).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "javascript:x|true", "JavaScript:x|true", " java\tscript:x|true", "vbscript:|true", "livescript:x|true", "https://a.example|false", "x|false", "a:b:|false", "javascript|false",
    "/javascript:x|false",
  })
  void scriptRunsByItsScheme(String address, boolean runs) {
    assertThat(ActiveContent.runs(address)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "HTTPS://a|https", " data:x|data", "a/b|``", "``|``", "abcdefghijkl:x|abcdefghijkl", "abcdefghijklmn:x|``", ":x|``", "java\u00a0script\ufffd:x|javascript", "a!:x|a!",
  })
  void theSchemeIsThatOfABrowser(String address, String scheme) {
    assertThat(ActiveContent.scheme(address)).isEqualTo(scheme);
  }
}
