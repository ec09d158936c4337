package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.markup.TagBalance;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;

/** What is cleaned, and how. */
class StoryParserTest {

  private static ParsedStory parse(String headline, String body) {
    ParsedStory parsed = new StoryParser().parse(new StorySource("test.txt", 7, headline, body));
    StoryContract.check(parsed.story());
    return parsed;
  }

  /** The body's HTML, with offsets that count from a headline of no characters. */
  private static String html(String body) {
    return parse("", body).story().html();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // blocks
    "<p>　　甲</p><p>&nbsp;</p><div>乙</div>|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p>",
    "<div>甲<p>乙</p>丙</div>|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p><p data-o=\"4\">丙</p>",
    "甲<br>乙<br/><br>丙|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p><p data-o=\"4\">丙</p>",
    "<p>甲 　&nbsp; 乙</p>|<p data-o=\"0\">甲 乙</p>",
    "<h1>甲</h1><p>乙</p>|<h2 data-o=\"0\">甲</h2><p data-o=\"2\">乙</p>",
    "<blockquote><p>甲</p></blockquote>|<blockquote><p data-o=\"0\">甲</p></blockquote>",
    "<blockquote> </blockquote>甲|<p data-o=\"0\">甲</p>",
    "<img src=a><blockquote> </blockquote>甲|<figure data-figure=\"1\"></figure><p data-o=\"0\">甲</p>",
    "<blockquote><img src=a></blockquote>|<blockquote><figure data-figure=\"1\"></figure></blockquote>",
    "<hr><p>甲<p>乙|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p>",
    "<center>甲</center><dl><dt>乙<dd>丙</dl>|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p><p data-o=\"4\">丙</p>",
    "<p style='font-weight: 600'>甲</p><span style='FONT-WEIGHT:bold'>乙</span><p style='font-weight:400'>丙</p>|<p data-o=\"0\"><b>甲</b></p><p data-o=\"2\"><b>乙</b></p><p data-o=\"4\">丙</p>",
    "<p>甲<a href=http://a.example style='font-weight:bold'>乙</a></p>|<p data-o=\"0\">甲<a href=\"http://a.example\" rel=\"noreferrer\"><b>乙</b></a></p>",
    // lists and tables
    "<table><tr><td colspan=1>甲</td><td colspan=1000>乙</td><td rowspan=12>丙</td></tr></table>|<table><tr><td><p data-o=\"0\">甲</p></td><td><p data-o=\"2\">乙</p></td><td rowspan=\"12\"><p data-o=\"4\">丙</p></td></tr></table>",
    "<ul><ol><li>甲</li></ol><b></b></ul>|<ul><ol><li><p data-o=\"0\">甲</p></li></ol></ul>",
    "<table><tr><td></td><td></td></tr><tr><td>甲</td><td></td></tr></table>|<table><tr><td><p data-o=\"0\">甲</p></td><td></td></tr></table>",
    "<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>|<ul><li><p data-o=\"0\">甲</p></li><li><p data-o=\"2\">乙</p><ol><li><p data-o=\"4\">丙</p></li></ol></li></ul>",
    "<table><tr><td>甲</td><td colspan=2>乙</td></tr><tr><th rowspan=x>丙</th><td></td></tr></table>|<table><tr><td><p data-o=\"0\">甲</p></td><td colspan=\"2\"><p data-o=\"2\">乙</p></td></tr><tr><th><p data-o=\"4\">丙</p></th><td></td></tr></table>",
    "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>|<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p>",
    "<table><caption>甲</caption><tr><td>乙</td><td>丙</td></tr></table>|<table><caption><p data-o=\"0\">甲</p></caption><tr><td><p data-o=\"2\">乙</p></td><td><p data-o=\"4\">丙</p></td></tr></table>",
    "<li>甲</li>|<p data-o=\"0\">甲</p>",
    // marks
    "<p><b><span>甲</span></b><b>乙</b>丙</p>|<p data-o=\"0\"><b>甲乙</b>丙</p>",
    "<p><strong>甲<em>乙</strong>丙</em></p>|<p data-o=\"0\"><b>甲<i>乙</i></b><i>丙</i></p>",
    "<b><p>甲</p><p>乙</p></b>|<p data-o=\"0\"><b>甲</b></p><p data-o=\"2\"><b>乙</b></p>",
    "<p>H<sub>2</sub>O <s>x</s><u>y</u><b> </b></p>|<p data-o=\"0\">H<sub>2</sub>O <s>x</s><u>y</u></p>",
    "<p><font color=red>甲</font><o:p>乙</o:p><mark>丙</mark></p>|<p data-o=\"0\">甲乙丙</p>",
    "<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>|<p data-o=\"0\"><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>",
    // links
    "<a href='http://a.example/?a=1&b=\"2\"'>甲</a>|<p data-o=\"0\"><a href=\"http://a.example/?a=1&amp;b=&quot;2&quot;\" rel=\"noreferrer\">甲</a></p>",
    "<a href=' HTTPS://a.example '>甲</a>|<p data-o=\"0\"><a href=\"HTTPS://a.example\" rel=\"noreferrer\">甲</a></p>",
    "<a href=mailto:a@a.example>甲</a><a href=/x>乙</a><a href=//a.example>丙</a><a href=file:///etc>丁</a>|<p data-o=\"0\"><a href=\"mailto:a@a.example\" rel=\"noreferrer\">甲</a>乙丙丁</p>",
    "<a href='java&#10;script:alert(1)'>甲</a><a href='http&#10;://a.example'>乙</a>|<p data-o=\"0\">甲乙</p>",
    // text
    "<p>1 &lt; 2 &amp;&amp; \"x\" > y</p>|<p data-o=\"0\">1 &lt; 2 &amp;&amp; &quot;x&quot; &gt; y</p>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>|<p data-o=\"0\">&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<p>😀𠮷</p>|<p data-o=\"0\">😀𠮷</p>",
    "<!-- x --><p>甲<!-- y -->乙</p>|<p data-o=\"0\">甲乙</p>",
    // what goes with all that is in it
    "<script>a</script><style>b</style><p onclick=x style=y>甲<iframe>c</iframe><svg><text>d</text></svg><button>e</button></p>|<p data-o=\"0\">甲</p>",
    "<form>甲<input value=x><select><option>乙</select></form>|<p data-o=\"0\">甲</p>",
    // a formula keeps its letters, each once, and nothing that could run
    "<p>当<math><semantics><mrow><mi>a</mi><mo>≠</mo><mn onclick=x>0</mn><mtext><script>b</script></mtext></mrow><annotation>a \\ne 0</annotation><annotation-xml>c</annotation-xml></semantics></math>时</p>|<p data-o=\"0\">当a≠0时</p>",
    "<title>甲</title><meta><link><base><template>乙</template><noscript>丙</noscript>丁|<p data-o=\"0\">丁</p>",
    "<html><head><title>甲</title></head><body>乙</body></html>|<p data-o=\"0\">乙</p>",
  })
  void cleans(String body, String html) {
    assertThat(html(body)).isEqualTo(html);
  }

  @Test
  void makesABlockOfEachLineOfPreformattedAndOfPlainText() {
    assertThat(html("甲\n乙\n\n丙")).isEqualTo("<p data-o=\"0\">甲</p><p data-o=\"2\">乙</p><p data-o=\"4\">丙</p>");
    assertThat(html("<pre>甲\n <b>乙\n丙</b></pre>"))
        .isEqualTo("<p data-o=\"0\">甲</p><p data-o=\"2\"><b>乙</b></p><p data-o=\"4\"><b>丙</b></p>");
    assertThat(html("<p>甲\n乙</p>")).isEqualTo("<p data-o=\"0\">甲 乙</p>");
  }

  /** Where elements that hold blocks are not written any more, tables lose their cells first. */
  @Test
  void keepsTheTextOfTablesHoweverDeep() {
    for (int depth = 18; depth <= 26; depth++) {
      Story story = parse("标题", "<blockquote>".repeat(depth) + "<table><tr><td>甲</td><td><img src=a>乙</td></tr></table>").story();
      assertThat(story.text()).isEqualTo("标题\n甲\n乙");
    }
  }

  @Test
  void joinsBlocksToTheText() {
    Story story = parse(" 标题　一 ", "<p>　　甲</p>\n<ul><li>乙</li></ul><table><tr><td>丙</td><td>丁</td></tr></table>").story();

    assertThat(story.text()).isEqualTo("标题 一\n甲\n乙\n丙\n丁");
    assertThat(story.headline()).isEqualTo("标题 一");
    assertThat(story.blocks()).extracting(Block::kind).containsExactly(
        BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.TABLE_CELL);
  }

  @Test
  void keepsTextWellFormed() {
    Story story = parse("标\0题\ud83d", "<p>a\0b\ud83d c\ude00&#0;&#xD800;&#xFFFE;</p>").story();

    assertThat(story.text()).isEqualTo("标题\ufffd\nab\ufffd c\ufffd\ufffd\ufffd\ufffd");
  }

  @Test
  void placesAPictureInTheMiddleOfAParagraphBehindIt() {
    Story story = parse("标题", "<p>前半句，<img src=a.jpg>后半句。</p><p>下一段。</p>").story();

    assertThat(story.html()).isEqualTo(
        "<p data-o=\"3\">前半句，后半句。</p><figure data-figure=\"1\"></figure><p data-o=\"12\">下一段。</p>");
  }

  @Test
  void tellsNoProblemOfACleanStory() {
    assertThat(parse("标题", "<p>正文<br>正文<img src=a></p>").problems()).isEmpty();
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(parse("", "<p>正文</p>").problems())
        .containsExactly(Problem.at(ProblemKind.STORY_NO_HEADLINE, "test.txt", 7));
    assertThat(parse("标题", "<p> </p>").problems()).containsExactly(Problem.at(ProblemKind.STORY_NO_BODY, "test.txt", 7));
    assertThat(isEmpty(parse("标题", "<p> </p>"))).isFalse();
    assertThat(isEmpty(parse(" ", "<p> </p>"))).isTrue();
    assertThat(isEmpty(parse(" ", "<img src=a>"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<p>甲|1", "<p>甲<p>乙|2", "<div><b>甲</div>|1", "<p>甲</p></p></div>|0", "<ul><li>甲<li>乙</ul>|2", "<p>甲<br>乙<img src=a><hr></p>|0",
    "<!-- <p> --><p title='<div>'>甲</p>|0", "<P>甲</p>|0", "<o:p/><p>甲</p>|0", "<p>a < b</p>|0", "<script>'<p>'</script><p>甲</p>|0",
    "<p title=\"甲|1", "<!-- <p>|0", "</p><p>|1", "<|0", "<p|1",
  })
  void countsUnclosedTags(String body, int unclosed) {
    assertThat(TagBalance.unclosed(body)).isEqualTo(unclosed);
    List<String> told = parse("标题", body).problems().stream()
        .filter(problem -> problem.kind() == ProblemKind.STORY_UNCLOSED_TAGS).flatMap(problem -> problem.arguments().stream()).toList();
    assertThat(told).isEqualTo(unclosed == 0 ? List.of() : List.of(String.valueOf(unclosed)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<script>x</script>|script", "<style>@import 'http://a.example/x.css';</style>|style",
    "<style>p { background: url(http://a.example/x) }</style>|style", "<p style='background:URL (x)'>甲</p>|style", "<p ONCLICK=x onload=y>甲</p>|onclick, onload", "<a href='javascript:x'>甲</a>|javascript:",
    "<a href=' java\tscript:x'>甲</a>|javascript:", "<iframe src=x></iframe><object></object><embed>|embed, iframe, object",
    "<form>甲<input></form>|form, input", "<meta http-equiv=refresh><base href=x>|base, meta", "<svg><script>x</script></svg>|svg",
    "<img src=javascript:x>|javascript:",
  })
  void tellsActiveContent(String body, String what) {
    assertThat(parse("标题", "<p>正文</p>" + body).problems()).filteredOn(problem -> problem.kind() == ProblemKind.STORY_ACTIVE_CONTENT)
        .containsExactly(Problem.at(ProblemKind.STORY_ACTIVE_CONTENT, "test.txt", 7, what));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<object data=a.swf><param name=b></object>", "<object data=a.swf><param name=b>", "<video src=a.mp4>", "<isindex action=x>",
    "<video src=a.mp4><p>您的浏览器不支持视频播放，请升级浏览器，或安装最新版本的播放器插件后再来观看本段视频。</p></video>",
  })
  void whatIsPlayedTakesNoStoryWithIt(String player) {
    String paragraph = "武汉市的社区工作者连日来挨家挨户上门排查。".repeat(4);
    String text = parse("标题", "<p>前</p>" + player + "<p>" + paragraph + "</p>").story().text();

    assertThat(text).isEqualTo("标题\n前\n" + paragraph);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p style='color:red' class=one>甲</p>", "<style>p { color: red }</style><p>甲</p>", "<a href=http://a.example/javascript:x>甲</a>", "<p title='javascript:x'>甲</p>", "<p>onclick=x</p>",
  })
  void tellsNoActiveContentOfOtherThings(String body) {
    assertThat(parse("标题", body).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "<p>新华社北京2月30日电 今天。</p>|2月30日",
    "<p>新华社北京2019年2月29日电 今天。</p>|2019年2月29日",
    "<p>发布时间：2020-02-30 10:20</p><p>正文。</p>|2020-02-30",
    "<p>正文。</p><p>（《人民日报》2020年13月1日）</p>|-",
    "<p>《人民日报》（2020年13月1日 01版）</p><p>正文。</p>|2020年13月1日",
    "<p>20-02-30 10:28 来源</p><p>正文。</p>|20-02-30",
    "<p>一。</p><p>二。</p><p>三。</p><p>四。</p><p>新华社北京2月30日电 今天。</p>|2月30日",
    // a right day beside it, a day in a sentence, and what stands far down
    "<p>新华社北京2月30日电 今天。</p><p>发布时间：2020-03-01 10:20</p>|-",
    "<p>新华社北京3月1日电 今天。</p>|-",
    "<p>2月30日，今天。</p>|-",
    "<p>一。</p><p>二。</p><p>三。</p><p>四。</p><p>五。</p><p>新华社北京2月30日电 今天。</p><p>七。</p>|-",
    "<p>一。</p><p>二。</p><p>三。</p><p>发布时间：2020-02-30 10:20</p><p>五。</p><p>六。</p><p>七。</p>|-",
  })
  void tellsOfADayThatTheCalendarDoesNotHave(String body, String day) {
    assertThat(parse("标题", body).problems()).filteredOn(problem -> problem.kind() == ProblemKind.ITEM_DATE_NOT_VALID)
        .isEqualTo(day == null ? List.of() : List.of(Problem.at(ProblemKind.ITEM_DATE_NOT_VALID, "test.txt", 7, day)));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "5,true", "6,false"})
  void looksForTheDatelineInTheFirstParagraphs(int paragraph, boolean found) {
    String body = "<p>正文。</p>".repeat(paragraph - 1) + "<p>新华社北京3月1日电 今天。</p>" + "<p>正文。</p>".repeat(3);
    assertThat(parse("标题", body).story().dateline() != null).isEqualTo(found);
    assertThat(parse("标题", "<p>正文。</p>".repeat(9) + "<p>他说。（新华社北京3月1日电）</p>").story().dateline()).isNotNull();
  }

  @Test
  void tellsOfLargeStoriesAndReadsThem() {
    String paragraph = "<p>" + "字".repeat(StoryParser.LARGE / 3) + "</p>";
    ParsedStory parsed = parse("标题", paragraph);

    assertThat(parsed.problems()).containsExactly(
        Problem.at(ProblemKind.STORY_TOO_LARGE, "test.txt", 7, StoryParser.LARGE / 3 * 3 + 7, StoryParser.LARGE));
    assertThat(parsed.story().text()).hasSize(3 + StoryParser.LARGE / 3);
    assertThat(parse("标题", "<p>" + "字".repeat(StoryParser.LARGE / 3 - 4) + "</p>").problems()).isEmpty();
  }

  @Test
  void tellsOfManyImagesAndKeepsThem() {
    ParsedStory parsed = parse("标题", "<p>正文</p>" + "<img src=a>".repeat(StoryParser.MANY_IMAGES + 1));

    assertThat(parsed.problems()).containsExactly(
        Problem.at(ProblemKind.STORY_TOO_MANY_IMAGES, "test.txt", 7, 1001, StoryParser.MANY_IMAGES));
    assertThat(parsed.story().figures()).hasSize(1001);
  }

  /** Nothing to keep: no text and no picture. */
  private static boolean isEmpty(ParsedStory parsed) {
    return parsed.story().blocks().isEmpty() && parsed.story().figures().isEmpty();
  }
}
