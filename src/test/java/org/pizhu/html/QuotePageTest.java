package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of annotations as the client of Hypothesis exports it. */
class QuotePageTest {

  private static final String HEAD = "<html><head><title> Annotations on 河边镇通车 </title></head><body><section><h1>Summary</h1><p><strong>河边镇通车</strong></p>"
      + "<p><a href=' https://a.example/1.html '>https://a.example/1.html</a></p><table><tbody><tr><td>Total  annotations:</td><td>2</td></tr></tbody></table></section>";

  private static final String PAGE = HEAD + "<section><h1>Annotations</h1>"
      + "<article><h2> Annotation 1 : </h2><table><tbody><tr><td>Created at:</td><td><time datetime='2025-03-05T10:20'>March 5</time></td></tr>"
      + "<tr><td>Quote:</td><td><blockquote>第一段</blockquote></td></tr><tr><td> Text : </td><td><p>要核实</p><ul><li>时间</li><li>地点</li></ul></td></tr>"
      + "<tr><td>Quote:</td><td>第二个</td></tr><tr><td>三格</td><td>的</td><td>行</td></tr></tbody></table></article>"
      + "<article><h2>Annotation 2:</h2><table><tbody><tr><td>Tags:</td><td>待查</td></tr></tbody></table></article></section></body></html>";

  @Test
  void eachAnnotationSaysWhatItHas() {
    QuotePage page = QuotePage.of(PAGE);
    assertThat(page.title()).isEqualTo("河边镇通车");
    assertThat(page.address()).isEqualTo("https://a.example/1.html");
    assertThat(page.annotations()).containsExactly(
        Map.of("Created at", "2025-03-05T10:20", "Quote", "第一段", "Text ", "要核实\n\n- 时间\n- 地点"), Map.of("Tags", "待查"));
  }

  @Test
  void whatTheSummaryLacksIsEmpty() {
    QuotePage page = QuotePage.of("<title>Annotations on</title><p>无</p>");
    assertThat(page.title()).isEmpty();
    assertThat(page.address()).isEmpty();
    assertThat(page.annotations()).isEmpty();
  }

  @Test
  void isKnownByItsHead() {
    assertThat(QuotePage.isPage(PAGE)).isTrue();
  }

  @ValueSource(strings = {"", "<title>Annotations on 河边镇通车</title>", "<title>河边镇通车</title><td>Total annotations:</td><h2>Annotation 1:</h2>"})
  @ParameterizedTest
  void otherPagesAreNone(String head) {
    assertThat(QuotePage.isPage(head)).isFalse();
  }
}
