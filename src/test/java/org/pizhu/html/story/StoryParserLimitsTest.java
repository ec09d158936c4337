package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.html.StorySource;
import org.pizhu.model.Story;

/** Sources of absurd size and depth: no stack overflows, and twice as much takes about twice as long. */
class StoryParserLimitsTest {

  /** Each of these takes about a second here; with quadratic work somewhere it would take minutes. */
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private static final int MANY = 100_000;

  static Stream<String> absurd() {
    return cases().keySet().stream();
  }

  private static Map<String, String> cases() {
    Map<String, String> cases = new TreeMap<>();
    cases.put("one long paragraph", "<p>" + "很长的正文，有很多字。".repeat(450_000) + "</p>");
    cases.put("many paragraphs", "<p>　　很长的正文，有很多字。</p>\n".repeat(250_000));
    cases.put("many lines", "字字字字\n".repeat(MANY));
    cases.put("many breaks", "字<br>".repeat(MANY));
    cases.put("many images", "<p><img src=./W020200305581086591299.png></p><p align=center>图为现场（记者 张三 摄）</p>\n".repeat(10_000));
    cases.put("many images in one figure", "<figure>" + "<img src=a>".repeat(10_000) + "<figcaption>左图：甲</figcaption>".repeat(1000));
    cases.put("many cells", "<table>" + ("<tr>" + "<td>x</td>".repeat(100) + "</tr>").repeat(1000));
    cases.put("many bylines", "<p>正文。（记者 张三）</p>".repeat(MANY));
    cases.put("many brackets", "（".repeat(MANY) + "）".repeat(MANY));
    cases.put("many end tags", "</p></b></div></table>".repeat(MANY));
    cases.put("many open comments", "<!--".repeat(MANY));
    cases.put("many open quotes", "<a href=\"".repeat(MANY));
    cases.put("many attributes", "<p " + "a=b ".repeat(MANY) + ">x");
    cases.put("much white space", " \u3000\u00a0".repeat(1_000_000));
    cases.put("misnested", "<b><p></b>x</p>".repeat(MANY));
    cases.put("words that a rule repeats", ("<p>" + "驻".repeat(70) + "记</p><p>（" + "驻".repeat(50) + "摄）</p>\n").repeat(500));
    for (String tag : new String[] {"p", "div", "b", "a", "span", "blockquote", "ul", "li", "table", "td", "figure", "figcaption", "pre", "h1"}) {
      cases.put("unclosed " + tag, ("<" + tag + ">x").repeat(MANY));
      cases.put("nested " + tag, ("<" + tag + ">").repeat(MANY) + "x" + ("</" + tag + ">").repeat(MANY));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("absurd")
  void readsInReasonableTime(String name) {
    String body = cases().get(name);
    Story story = Assertions.assertTimeout(
        ENOUGH, () -> new StoryParser().parse(new StorySource("test.txt", 1, "标题", body)).story());
    assertThat(story.headline()).isEqualTo("标题");
    assertThat(story.blocks()).isNotEmpty();
  }
}
