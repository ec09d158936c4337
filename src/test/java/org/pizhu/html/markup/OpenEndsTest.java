package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Story;

class OpenEndsTest {

  private static final String BEFORE = "<p>前面的一段。</p>\n";
  private static final String BEHIND = "<p>后面的一段。</p>\n<p>再后面的一段。</p>";

  private static Story story(String body) {
    return new StoryParser().parse(new StorySource("test.txt", 1, "标题", body)).story();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>let x = '<p>';", "<SCRIPT SRC=http://a.example/x.js", "<style>p { color: red }", "<textarea>", "<title>甲", "<xmp>", "<noembed>", "<noframes>",
    "<iframe src=x>", "<iframe src=http://a.example/x <", "<svg><desc>", "<svg><svg></svg>", "<math><mtext><table><mglyph><style><!--</style>", "<template><b>",
    "<template />", "<video src=x>", "<object><embed><applet code=x>", "<select><option>一", "<!-- 注", "<!-- <script>", "<b title=\"没有结尾", "<p><svg>", "<div><script>x", "<option><iframe></select>",
    "<button formaction=x>按", "<a href=x><button>", "<form><button>按", "<dialog open>甲", "<canvas>", "<map name=m><area>", "<progress>", "<meter>", "<datalist>", "<portal src=x>",
    "<option>一", "<optgroup>", "<noscript><p>甲", "<noscript><p title=\"</noscript>\">"
  })
  void whatIsNeverClosedEndsWithItsLine(String open) {
    assertThat(story(BEFORE + open + "\n" + BEHIND).text()).contains("前面的一段。").endsWith("后面的一段。\n再后面的一段。");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "<script>let x = '<p>';</script>", "<svg/>", "<svg><path d='M0'/></svg>", "<select><option>一</select>", "<!-- 注 -->", "<!-->", "<p>甲<b>乙",
    "<div><div>", "甲 < 乙", "<textarea>\n</textarea>", "<svg>\n<svg>\n</svg>\n</svg>", "</svg>", "<a href='x>y'>甲</a>",
    "<form><button>按</button></form>", "<map><area></map>", "<progress value=1></progress>"
  })
  void whatIsClosedPartsNothing(String closed) {
    assertThat(OpenEnds.starts(BEFORE + closed + "\n" + BEHIND)).containsExactly(0);
  }

  @Test
  void eachOpenEndPartsItsSource() {
    String first = "<p>甲</p><svg>\n";
    String second = "<p>乙</p><script>\n";
    assertThat(OpenEnds.starts(first + second + "<p>丙</p>")).containsExactly(0, first.length(), first.length() + second.length());
    assertThat(story(first + second + "<p>丙</p>").text()).isEqualTo("标题\n甲\n乙\n丙");
  }

  @Test
  void aTagOverSeveralLinesEndsWhereItEnds() {
    assertThat(story("<iframe src='x'\nstyle='width: 1px'>\n<p>甲</p>").text()).isEqualTo("标题\n甲");
  }

  @Test
  void figuresBehindAnOpenEndStandInTheirOwnLine() {
    assertThat(story("<p>甲</p>\n<svg>\n<p><img src=\"a.jpg\"></p>\n<p>图为乙。王芳 摄</p>").figures()).singleElement()
        .satisfies(figure -> assertThat(figure.fileName()).isEqualTo("a.jpg"));
  }

  @ParameterizedTest
  @CsvSource({"<svg>, 101", "<script>, 101", "<b title=\", 101"})
  void manyOpenEndsAreQuick(String open, int parts) {
    assertThat(OpenEnds.starts((open + "\n").repeat(20_000))).hasSizeLessThanOrEqualTo(parts);
  }

  @Test
  void nothingIsLeftOfOneLine() {
    assertThat(OpenEnds.starts("<p>甲</p><svg>")).isEqualTo(List.of(0));
  }
}
