package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "`` | ``", "武汉 | 武汉", "a<b>&\"c\" | a&lt;b&gt;&amp;&quot;c&quot;", "<< | &lt;&lt;", "&amp; | &amp;amp;", "😷'= | 😷'=",
  })
  void staysText(String text, String html) {
    assertThat(Markup.escape(text)).isEqualTo(html);
    StringBuilder part = new StringBuilder("…");
    Markup.append("<" + text + ">", 1, text.length() + 1, part);
    assertThat(part).hasToString("…" + html);
  }
}
