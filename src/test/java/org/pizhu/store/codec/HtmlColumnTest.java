package org.pizhu.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlColumnTest {

  @Example
  void whatTheTextSaysIsNotSaidAgain() {
    String text = "标题\n今天武汉晴 & <暖>\n明天武汉有雨";
    String html = "<p data-o=\"3\">今天<b>武汉晴 &amp; &lt;暖&gt;</b></p>"
        + "<figure data-figure=\"1\"></figure><p data-o=\"15\">明天武汉有雨</p>";
    String stored = HtmlColumn.write(html, text);
    assertThat(HtmlColumn.read(stored, text)).isEqualTo(html);
    assertThat(stored).isEqualTo("<p data-o=\"3\">今天<b>\u00029,5\u0003</b></p>"
        + "<figure data-figure=\"1\"></figure><p\u0002o\u0003>\u00026\u0003</p>");
  }

  @Property(tries = 2000)
  void everyHtmlComesBack(@ForAll("words") String text, @ForAll("html") String html) {
    String stored = HtmlColumn.write(html, text);
    assertThat(HtmlColumn.read(stored, text)).isEqualTo(html);
    assertThat(HtmlColumn.says(stored, html, text)).isTrue();
    assertThat(HtmlColumn.says(stored, html + " ", text)).isFalse();
  }

  @Example
  void noCharacterIsCutInTwo() {
    String text = "\ud840\udc00\ud840\udc00\ud840\udc00\ud840\udc01";
    String html = "<p data-o=\"0\">\ud840\udc00\ud840\udc00\ud840\udc00\ud840\udc02</p>";
    assertThat(HtmlColumn.write(html, text)).isEqualTo("<p data-o=\"0\">\u00026,0\u0003\ud840\udc02</p>");
  }

  @Example
  void htmlThatWasStoredInFullIsReadAsItIs() {
    assertThat(HtmlColumn.read("<p data-o=\"0\">词</p>", "词")).isEqualTo("<p data-o=\"0\">词</p>");
  }

  @Example
  void whatRefersToNothingIsRefused() {
    for (String stored : new String[] {"\u00025,0\u0003", "\u00021,9\u0003", "\u0002", "\u0002x\u0003", "\u0002ox\u0003", "\u00021,-1\u0003"}) {
      assertThatThrownBy(() -> HtmlColumn.read(stored, "四个字"))
          .as(stored).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("武汉", "。", "&", "<", ">", "\"", "\n", "\ud840\udc00", "abc", "e\u0301", " ", "一二三四五")
        .list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> html() {
    return Arbitraries.of("武汉", "。", "&amp;", "&lt;", "&gt;", "&quot;", "\"", "&", ">", "<b>", "</b>", "<p data-o=\"", "3", "\">", "</p>", "\n",
            "\ud840\udc00", "abc", "e\u0301", " ", "一二三四五", "\u0002", "\u0003")
        .list().ofMaxSize(20).map(parts -> String.join("", parts));
  }
}
