package org.pizhu.html.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.markup.ActiveContent;
import org.pizhu.model.BlockKind;

/** What of a source is shown, and what is noted of its blocks. */
class BodyReaderTest {

  /** The source, and what is shown of it; [1] is the first picture. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // blocks
    "<p>甲</p><p>乙</p>|<p>甲</p><p>乙</p>", "<p>甲<br>乙<br><br>丙</p>|<p>甲</p><p>乙</p><p>丙</p>", "甲<div>乙</div>丙|<p>甲</p><p>乙</p><p>丙</p>",
    "<p> </p><p>　</p><p>&nbsp;</p>|``",
    "<p>甲 <b> 乙</b>\t丙</p>|<p>甲 <b>乙 </b>丙</p>", "<p>甲<span>乙</span>丙</p>|<p>甲乙丙</p>", "<h1>甲</h1>乙|<p>甲</p><p>乙</p>",
    "<p>甲<!-- 注 -->乙</p>|<p>甲乙</p>",
    // marks
    "<p><b>甲</b>乙</p>|<p><b>甲</b>乙</p>", "<p><strong>甲<b>乙</b>丙</strong>丁</p>|<p><b>甲乙丙</b>丁</p>",
    "<p><b><i>甲</i></b><i>乙</i></p>|<p><b><i>甲</i></b><i>乙</i></p>", "<b><p>甲</p><p>乙</p></b>丙|<p><b>甲</b></p><p><b>乙</b></p><p>丙</p>",
    "<p>H<sub>2</sub>O 第5<sup>2</sup></p>|<p>H<sub>2</sub>O 第5<sup>2</sup></p>", "<p><b></b>甲</p>|<p>甲</p>", "<p><b>甲</b><b>乙</b></p>|<p><b>甲乙</b></p>",
    "<p><b><u>甲</u></b><b><i>乙</i></b></p>|<p><b><u>甲</u><i>乙</i></b></p>",
    "<p><u>甲</u><s>乙</s></p>|<p><u>甲</u><s>乙</s></p>",
    // bold by style
    "<p style='font-weight:bold'>甲</p>乙|<p><b>甲</b></p><p>乙</p>", "<p>甲<span style='FONT-WEIGHT: 700'>乙</span>丙</p>|<p>甲<b>乙</b>丙</p>",
    "<p><span style='font-weight:600;color:red'>甲</span></p>|<p><b>甲</b></p>",
    "<p><span style='font-weight:500'>甲</span><span style='font-weight:normal'>乙</span><span style='font-weight:950'>丙</span></p>|<p>甲乙丙</p>",
    "<p style='font-weight:bolder'><b>甲</b></p>乙|<p><b>甲</b></p><p>乙</p>",
    "<p><a href='https://a.cn/' style='font-weight:bold'>甲</a>乙</p>|<p><a href=\"https://a.cn/\" rel=\"noreferrer\"><b>甲</b></a>乙</p>",
    // links
    "<p><a href=' https://a.cn/?a=1&b=2 '>甲</a></p>|<p><a href=\"https://a.cn/?a=1&amp;b=2\" rel=\"noreferrer\">甲</a></p>",
    "<p><a href='HTTP://a.cn'>甲</a></p>|<p><a href=\"HTTP://a.cn\" rel=\"noreferrer\">甲</a></p>",
    "<p><a href='mailto:a@a.cn'>甲</a></p>|<p><a href=\"mailto:a@a.cn\" rel=\"noreferrer\">甲</a></p>",
    "<p><a href='javascript:a()'>甲</a><a href='/a.html'>乙</a><a name=a>丙</a></p>|<p>甲乙丙</p>",
    "<p><a href='ht tp://a.cn'>甲</a><a href='ftp://a.cn'>乙</a></p>|<p>甲乙</p>",
    "<a href='https://a.cn'><p>甲</p></a>乙|<p><a href=\"https://a.cn\" rel=\"noreferrer\">甲</a></p><p>乙</p>",
    // lists and tables
    "<ul><li>甲</li><li>乙</li></ul>丙|<ul><li><p>甲</p></li><li><p>乙</p></li></ul><p>丙</p>",
    "<ol><li><ul><li>甲</li></ul></li></ol>|<ol><li><ul><li><p>甲</p></li></ul></li></ol>", "<li>甲</li>|<p>甲</p>", "<ul><li></li></ul>甲|<p>甲</p>",
    "<ul>甲<li>乙</li></ul>|<ul><p>甲</p><li><p>乙</p></li></ul>", "<blockquote>甲<p>乙</p></blockquote>丙|<blockquote><p>甲</p><p>乙</p></blockquote><p>丙</p>",
    "<blockquote></blockquote>甲|<p>甲</p>",
    "<table><tr><td>甲<td>乙</table>丙|<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table><p>丙</p>", "<table><tr><td>甲<tr><td>乙</table>|<p>甲</p><p>乙</p>",
    "<table><caption>题</caption><tr><th>甲<td></table>|<table><caption><p>题</p></caption><tr><th><p>甲</p></th><td></td></tr></table>",
    "<table><tr><td><td><tr><td>甲<td>乙</table>|<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>",
    "<table><tr><td colspan=2 rowspan=1>甲<td rowspan=03>乙<td rowspan=12>丙<td colspan=1000>丁</table>|<table><tr><td colspan=\"2\"><p>甲</p></td><td><p>乙</p></td><td rowspan=\"12\"><p>丙</p></td><td><p>丁</p></td></tr></table>",
    "<table><tr><td>甲<tr><td>乙<td>丙</table>|<table><tr><td><p>甲</p></td></tr><tr><td><p>乙</p></td><td><p>丙</p></td></tr></table>",
    // pictures
    "<p>甲<img src=a.jpg>乙</p>丙|<p>甲乙</p>[1]<p>丙</p>", "<img src=a.jpg><img src=b.jpg><p>甲</p>|[1][2]<p>甲</p>",
    "<p>甲<img src=a.jpg><img src=b.jpg></p>|<p>甲</p>[1][2]", "<ul><li><img src=a.jpg></li></ul>|<ul><li>[1]</li></ul>",
    "<p><img alt=甲></p>|``", "<figure><img src=a.jpg><figcaption>甲<p>乙</p>丙</figcaption></figure>丁|[1]<p>甲 乙 丙</p><p>丁</p>",
    "<table><tr><td><img src=a.jpg><td>甲</table>|<table><tr><td>[1]</td><td><p>甲</p></td></tr></table>",
    // what goes
    "甲<script>a()</script><style>b{}</style><iframe>c</iframe>乙|<p>甲乙</p>", "甲<form>乙</form>丙|<p>甲</p><p>乙</p><p>丙</p>",
    "<p>甲<button>乙</button>丙</p>|<p>甲丙</p>", "<p>甲<svg><text>乙</text></svg>丙</p>|<p>甲丙</p>", "<video><p>不能播放</p></video>甲|<p>甲</p>",
    "<p>5 &lt; 6 &amp;lt; <b>&amp;</b></p>|<p>5 &lt; 6 &amp;lt; <b>&amp;</b></p>",
  })
  void isShown(String body, String shown) {
    assertThat(Drafts.shown(body)).isEqualTo(shown);
  }

  /** Of what can't be played the sentence that says so goes; a story behind a tag that was never closed stays. */
  @ParameterizedTest
  @CsvSource({"59, false", "60, true", "200, true"})
  void aStoryBehindAnOpenPlayerStays(int length, boolean stays) {
    String words = "字".repeat(length);
    assertThat(Drafts.shown("甲<video><p>" + words + "</p></video>乙")).isEqualTo(stays ? "<p>甲</p><p>" + words + "</p><p>乙</p>" : "<p>甲乙</p>");
    assertThat(Drafts.shown("甲<video>" + words + "<b>" + words + "</b></video>乙")).isEqualTo("<p>甲乙</p>");
  }

  /** A line break ends a block in preformatted text, and where a source has a paragraph a line; elsewhere it is a blank. */
  @Test
  void lineBreaks() {
    assertThat(Drafts.shown("甲\n乙\n\n丙")).isEqualTo("<p>甲</p><p>乙</p><p>丙</p>");
    assertThat(Drafts.shown("<pre>甲\n乙<b>丙\n丁</b></pre>戊\n己")).isEqualTo("<p>甲</p><p>乙<b>丙</b></p><p><b>丁</b></p><p>戊</p><p>己</p>");
    assertThat(Drafts.shown("<p>甲</p><pre>乙\n丙</pre><div>丁\n戊</div><pre>己\n庚</pre>"))
        .isEqualTo("<p>甲</p><p>乙</p><p>丙</p><p>丁 戊</p><p>己</p><p>庚</p>");
    assertThat(Drafts.shown("<div>甲\n乙</div><div>丙\n丁</div>")).isEqualTo("<p>甲 乙</p><p>丙 丁</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<center>甲</center>", "<p align=center>甲</p>", "<p style='color:red;TEXT-ALIGN: Center'>甲</p>", "<div align=middle><p>甲</p></div>",
    "<p style='text-align:-webkit-center'>甲</p>", "<p class='ql-align-center'>甲</p>",
    "<p class='text-center big'>甲</p>", "<div class=aligncenter>甲</div>", "<p class=f_center>甲</p>", "<p class=center>甲</p>", "<p class=art-center>甲</p>",
    "<center class=x>甲</center>", "<div align=left><center>甲</center></div>",
    "<div align=center><span>甲</span></div>", "<div align=center><p align=left>乙</p>甲</div>", "<div align=center><p class=x>甲</p></div>",
  })
  void isCentred(String body) {
    Draft draft = Drafts.of(body);
    assertThat(draft.blocks().get(draft.blocks().size() - 1).has(DraftBlock.CENTRED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p>甲</p>", "<p align=left>甲</p>", "<center><p align=justify>甲</p></center>", "<center>乙</center>甲", "<p align=center>乙</p><p>甲</p>",
    "<p class=center-left>甲</p>", "<div class=f_center>甲</div>", "<div class=center>甲</div>",
    "<p class=f_left>甲</p>", "<center class=x align=right>甲</center>", "<p style='text-align:right' align=center>甲</p>", "<center class=x>乙</center><p>甲</p>",
  })
  void isNotCentred(String body) {
    Draft draft = Drafts.of(body);
    assertThat(draft.blocks().get(draft.blocks().size() - 1).has(DraftBlock.CENTRED)).isFalse();
  }

  /** The last block of a source: bold, heading, caption. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<p><b>甲</b></p>|true|false|false", "<p><b>甲</b>乙</p>|false|false|false", "<p><b>甲</b> <strong>乙</strong></p>|true|false|false",
    "<p><i>甲</i></p>|false|false|false", "<b>乙</b><p>甲</p>|false|false|false", "<p><b></b>甲</p>|false|false|false",
    "<h2>甲</h2>|false|true|false", "<h6>甲</h6>|false|true|false", "<h3><b>甲</b></h3>|true|true|false", "<h2>乙</h2><p>甲</p>|false|false|false",
    "<h2>乙</h2>甲|false|false|false", "<h2><p>甲</p></h2>|false|true|false",
    "<figcaption>甲</figcaption>|false|false|true", "<figcaption>乙</figcaption>甲|false|false|false", "<p class=caption>甲</p>|false|false|true",
    "<p class='PicDes'>甲</p>|false|false|true", "<div class=img-des><p>甲</p></div>|false|false|true",
    "<div class=img-des><p>乙</p></div><p>甲</p>|false|false|false", "<p class=text>甲</p>|false|false|false", "<p id=caption>甲</p>|false|false|false",
    "<p>乙</p><p style='font-weight:bold'>甲</p>|true|false|false",
    "<p style='font-weight:bold'>乙</p><p>甲</p>|false|false|false", "<p>乙</p><p class=caption>甲</p>|false|false|true", "<p>乙</p><figcaption>甲</figcaption>|false|false|true",
    "<figcaption>乙</figcaption><p class=caption>甲</p>|false|false|true", "<p class=caption>乙</p><p>丙</p><p class=caption>甲</p>|false|false|true",
  })
  void whatSetsABlockOff(String body, boolean bold, boolean heading, boolean caption) {
    Draft draft = Drafts.of(body);
    DraftBlock last = draft.blocks().get(draft.blocks().size() - 1);
    assertThat(last.has(DraftBlock.BOLD)).as("bold").isEqualTo(bold);
    assertThat(last.has(DraftBlock.HEADING)).as("heading").isEqualTo(heading);
    assertThat(last.has(DraftBlock.CAPTION)).as("caption").isEqualTo(caption);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<p>甲</p>|PARAGRAPH", "<ul><li>甲</ul>|LIST_ITEM", "<ul><li><blockquote>甲</blockquote></ul>|LIST_ITEM", "<table><tr><td>乙<td>甲</table>|TABLE_CELL",
    "<table><tr><th>乙<th>甲</table>|TABLE_CELL",
    "<table><caption>甲</caption><tr><td><img src=a.jpg><td></table>|TABLE_CELL", "<table><tr><td>乙<td><ul><li>甲</ul></table>|LIST_ITEM",
    "<ul><li>乙</ul>甲|PARAGRAPH", "<blockquote>甲</blockquote>|PARAGRAPH", "<ul>甲</ul>|PARAGRAPH",
  })
  void theKindThatTheTagsGive(String body, BlockKind kind) {
    Draft draft = Drafts.of(body);
    assertThat(draft.blocks().get(draft.blocks().size() - 1).kind()).isEqualTo(kind);
  }

  /** Each figure element is a scope of its own; pictures with nothing between them are one row; the line and the words in its place are kept. */
  @Test
  void picturesKnowHowTheyStand() {
    Draft draft = Drafts.of("<figure><img src=a.jpg alt=甲><p>乙</p></figure>\n<p>丙</p>\n<figure><img src=b.jpg><img src=c.jpg></figure><img src=data:image/png;base64,AAAA>");
    assertThat(draft.figures()).extracting(DraftFigure::number).containsExactly(1, 2, 3, 4);
    assertThat(draft.figures()).extracting(DraftFigure::src).containsExactly("a.jpg", "b.jpg", "c.jpg", "data:image/png;base64,");
    assertThat(draft.figures()).extracting(DraftFigure::embedded).containsExactly(null, null, null, "data:image/png;base64,AAAA");
    assertThat(draft.figures()).extracting(DraftFigure::scope).containsExactly(1, 2, 2, 0);
    assertThat(draft.figures()).extracting(DraftFigure::line).containsExactly(1, 3, 3, 3);
    assertThat(draft.figures()).extracting(DraftFigure::alt).containsExactly("甲", "", "", "");
    assertThat(draft.blocks()).extracting(DraftBlock::scope).containsExactly(1, 0);
    assertThat(draft.figures().get(1).row()).isEqualTo(draft.figures().get(2).row()).isGreaterThan(draft.figures().get(0).row()).isLessThan(draft.figures().get(3).row());
  }

  /** What would have run, loaded or been sent is told; so is the frame of a form, whose text stays. */
  @Test
  void activeContentIsTold() {
    ActiveContent active = new ActiveContent();
    Drafts.of("<p onclick='a()'>甲</p><script>a()</script><iframe src=b></iframe><form>乙</form><video></video><style>@import 'a.css';</style>", active);
    assertThat(active).hasToString("form, iframe, onclick, script, style, video");
    ActiveContent none = new ActiveContent();
    Drafts.of("<p style='color:red'>甲</p><style>p { color: red }</style><title>乙</title>", none);
    assertThat(none.isEmpty()).isTrue();
  }

  /** Deep nesting costs no stack and no content; tags below the limit are not written. */
  @Test
  void deepNesting() {
    String quoted = "<blockquote>".repeat(30) + "甲" + "</blockquote>".repeat(30) + "乙";
    assertThat(Drafts.shown(quoted)).isEqualTo("<blockquote>".repeat(24) + "<p>甲</p>" + "</blockquote>".repeat(24) + "<p>乙</p>");
    String bold = "<center>".repeat(100) + "<b>甲</b>" + "</center>".repeat(100) + "乙";
    Draft draft = Drafts.of(bold);
    assertThat(draft.blocks()).extracting(block -> block.has(DraftBlock.CENTRED)).containsExactly(true, false);
  }

  /** A browser would move what stands in a table but in no cell out of the table: where cells lie too deep to be written, it gets one. */
  @ParameterizedTest
  @ValueSource(ints = {22, 23})
  void whatIsInATableIsInACell(int depth) {
    String before = "<blockquote>".repeat(depth);
    String behind = "</blockquote>".repeat(depth);
    assertThat(Drafts.shown(before + "<table><tr><td>甲<td>乙</table>" + behind + "丙"))
        .isEqualTo(before + "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>" + behind + "<p>丙</p>");
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 23})
  void aPictureInATableIsInACell(int depth) {
    String before = "<blockquote>".repeat(depth);
    String behind = "</blockquote>".repeat(depth);
    assertThat(Drafts.shown(before + "<table><tr><td><td><img src=a.jpg></table>" + behind)).isEqualTo(before + "<table><tr><td>[1]</td></tr></table>" + behind);
  }
}
