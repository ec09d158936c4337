package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

/** The words of a page as programs that mark passages count them, and the places that they name in it. */
class PageWordsTest {

  private final PageWords page = PageWords.of(
      "<html><body><h1 id=head>河边镇通车</h1><div class=story><p>第一段<b>重点</b>。</p><p lang=zh>第二段<br>换行</p>"
          + "<p data-n='3'>第三段</p></div><div><p>来源<a href='/a'>河边日报</a></p></div></body></html>");

  private final TextRange all = new TextRange(0, page.text().length());

  private String words(@Nullable TextRange range) {
    return range == null ? "-" : range.of(page.text());
  }

  @Test
  void theWordsAreAllTextNodesOneAfterTheOther() {
    assertThat(page.text()).isEqualTo("河边镇通车第一段重点。第二段换行第三段来源河边日报");
    assertThat(page.shown(all)).isEqualTo("河边镇通车\n第一段重点。\n第二段\n换行\n第三段\n来源河边日报");
    assertThat(page.shown(new TextRange(3, 11))).isEqualTo("通车\n第一段重点。");
    assertThat(page.shown(new TextRange(5, 5))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"head, 河边镇通车", "foot, -", "'', -"})
  void anIdNamesAnElement(String id, String words) {
    assertThat(words(page.byId(id))).isEqualTo(words);
  }

  /** A selector that means no element, or several, or that jsoup alone knows, means nothing. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "#head|河边镇通车", "h1|河边镇通车", "p|-", "div.story > p:nth-child(2)|第二段换行", "div.story p:last-of-type|第三段", "p[lang=zh]|第二段换行", "p b|重点", "a[href$='a']|河边日报", "em|-", "p:first-child|-",
    "div.story p:first-child|第一段重点。", "p:contains(第三段)|-", "p[data-n~=3]|-", "p:matches(第三段)|-", "p[|-", ">|-",
  })
  void aSelectorNamesOneElement(String selector, String words) {
    assertThat(words(page.byCss(selector, all))).isEqualTo(words);
  }

  /** What lies in a part of the text is meant there, though there are others elsewhere. */
  @ParameterizedTest
  @CsvSource({"5, 11, 第一段重点。", "5, 10, -", "6, 11, -", "5, 16, -", "11, 16, 第二段换行", "0, 5, -"})
  void aSelectorIsMeantWithinAPart(int from, int to, String words) {
    assertThat(words(page.byCss("p", new TextRange(from, to)))).isEqualTo(words);
    assertThat(words(page.byPath("//p", new TextRange(from, to)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "/html/body/h1|河边镇通车", "/HTML[1]/BODY[1]/H1[1]|河边镇通车", "/html[1]/body[1]/div[1]/p[2]|第二段换行", "/body/div[2]/p|来源河边日报", "/body[1]/h1|河边镇通车", "div[1]/p[3]|第三段", "/div[1]/p[1]/b|重点", "./div[1]/p[3]|第三段",
    "/div[1]/./p[3]|第三段", "//p|-", "//b|重点", "//div[1]/p[3]|第三段", "//p[@lang='zh']|第二段换行", "//p[@data-n=\"3\"]|第三段", "//p[@lang='en']|-", "//p[@none='']|-", "id('head')|河边镇通车", "id(\"head\")|河边镇通车", "id('foot')|-",
    "id('')|-", "id(\"\")/text()|-", "//a[@abs:='']|-", "//a[@abs:href='']|-", "//a[@HREF='/a']|河边日报",
    "id('head')/text()|河边镇通车", "//p/b/text()[1]|重点", "/div[1]/p[2]/text()[2]|换行", "/div[1]/p[2]/text()[3]|-", "/div[1]/p[2]/text()[0]|-", "/div[1]/*[3]|第三段", "//*[local-name()='h1']|河边镇通车", "//*[local-name()='p'][3]|第三段",
    "//*[@lang='zh']|第二段换行", "/html/body/child::h1|河边镇通车", "/x:html/x:body/x:h1|河边镇通车", "/div[1]/p[last()]|-", "/div[1]/../h1|-", "/html/head|''", "/div[3]|-", "/|河边镇通车第一段重点。第二段换行第三段来源河边日报", "/html/body|河边镇通车第一段重点。第二段换行第三段来源河边日报",
    "//div//b|重点", "//div[2]//a|河边日报",
  })
  void aPathNamesOneNode(String path, String words) {
    assertThat(words(page.byPath(path, all))).isEqualTo(words);
  }

  /** A stranger's expression of any length is not tried. */
  @Test
  void longExpressionsMeanNothing() {
    String blanks = " ".repeat(998);
    assertThat(words(page.byCss("h1" + blanks, all))).isEqualTo("河边镇通车");
    assertThat(page.byCss("h1" + blanks + " ", all)).isNull();
    String steps = "/.".repeat(498);
    assertThat(words(page.byPath("/h1" + "/.".repeat(490), all))).isNotNull();
    assertThat(page.byPath("/h1//" + steps + "/.", all)).isNull();
  }
}
