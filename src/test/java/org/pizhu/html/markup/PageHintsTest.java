package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names and styles of elements say of them. */
class PageHintsTest {

  private static Element div(String attributes) {
    return Jsoup.parseBodyFragment("<div " + attributes + "></div>").selectFirst("div");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "hidden|true", "style='color:red; DISPLAY : none'|true", "aria-hidden=true|true", "aria-hidden=true class=fallback-image|false", "aria-hidden=false|false",
    "style='visibility:hidden'|false", "style=display:block|false", "class=hidden|false",
  })
  void isNotShown(String attributes, boolean hidden) {
    assertThat(PageHints.isHidden(div(attributes))).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "class=sidebar|true", "id=Footer|true", "class='x comment-list'|true", "class=qrcode|true", "class='sidebar content'|false", "class=sidebar id=main|false", "class=text|false",
    "role=navigation|true", "role=article|false", "role=navigation class=content|true", "''|false",
  })
  void isLikelyNoText(String attributes, boolean unlikely) {
    assertThat(PageHints.isUnlikely(div(attributes))).isEqualTo(unlikely);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "class=article|25", "id=Content|25", "class=article id=content|50", "class=sidebar|-25", "class=share id=footer|-50", "class=sidebar id=content|0", "class='content-share'|0",
    "class=x|0", "''|0",
  })
  void weighsNames(String attributes, int weight) {
    assertThat(PageHints.weight(div(attributes))).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "class=share|true", "class=bdsharebuttonbox|true", "id=page_share_bar|true", "class=shared|false", "class=social-links|true", "class=text|false"
  })
  void isABarToShare(String attributes, boolean share) {
    assertThat(PageHints.isShare(div(attributes))).isEqualTo(share);
  }
}
