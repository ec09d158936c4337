package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeTest {

  @Test
  void textStaysText() {
    StringBuilder html = new StringBuilder("甲");
    Escape.text(html, "x<a href=\"b\">&'y", 1, 15);
    assertThat(html).hasToString("甲&lt;a href=&quot;b&quot;&gt;&amp;'");
  }

  @Test
  void whatWouldBeginMarkupIsEscapedAndNothingElse() {
    assertThat(Escape.markup("a<b> & \"c\" &lt;")).isEqualTo("a&lt;b> &amp; \"c\" &amp;lt;");
  }

  @Test
  void entitiesAreReadWithoutSemicolonToo() {
    assertThat(Escape.entities("&lt;甲&amp;&#x4e59; &copy 丙")).isEqualTo("<甲&乙 © 丙");
  }

  @Test
  void aLinkTellsItsTargetNothing() {
    assertThat(Escape.link("https://a.example/?x=1&y=\"2\"")).isEqualTo("<a href=\"https://a.example/?x=1&amp;y=&quot;2&quot;\" rel=\"noreferrer\">");
  }
}
