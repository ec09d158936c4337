package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of a page, each with the name of its element; a star where it is not all that is in it. */
class PageLinesTest {

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "<p>甲</p><p> 乙　丙 </p> => p 甲; p 乙 丙",
    "<div>甲<p>乙</p>丙</div> => div* 甲 丙; p 乙",
    "<div>甲<b>乙</b>丙<br>丁</div> => div 甲 乙 丙 丁",
    "<div><span>甲</span><span>乙</span></div> => div 甲 乙",
    "<div>甲<script>x</script><style>y</style>乙</div> => div 甲 乙",
    "<div>甲<button>x</button>乙</div> => div 甲 乙",
    "<div><p> </p></div> => ``",
    "甲<p>乙</p> => body* 甲; p 乙",
    "<ul><li>甲<li>乙</ul> => li 甲; li 乙",
    "<div><b>甲<p>乙</p></b>丙</div> => div 甲 丙; p 乙",
  })
  void areTheTextsOfBlocks(String html, String lines) {
    assertThat(PageLines.of(Jsoup.parse(html)).stream()
        .map(line -> line.element().normalName() + (line.isAlone() ? "" : "*") + " " + line.text()).collect(Collectors.joining("; "))).isEqualTo(lines);
  }

  @Test
  void ofAVeryLongLineOnlyTheBeginningIsKept() {
    String text = PageLines.of(Jsoup.parse("<p>" + "<i>十个字的正文在这里。</i>".repeat(100) + "</p>")).get(0).text();
    assertThat(text.length()).isBetween(300, 420);
  }
}
