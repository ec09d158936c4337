package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a note in HTML says, as words. */
class NoteWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<p>说<b>明</b>一句</p>|说明一句",
    "<p>头一段</p><p>次一段</p>|头一段~~次一段",
    "一行<br>二行<br/>三行|一行~二行~三行",
    "<ul><li>甲</li><li>乙</li></ul>末句|- 甲~- 乙~~末句",
    "a <i>b</i> c &amp; d&nbsp;e|a b c & d e",
    "<p>  空白   多 </p>|空白 多",
    "<div><div><p>深</p></div></div>|深",
    "<script>alert(1)</script><style>p{}</style><!-- 不见 -->可见|可见",
    "无标记的话 1 < 2|无标记的话 1 < 2",
    "''|''",
    "<img src=x onerror=alert(1)>|''",
  })
  void saysItsWords(String html, String words) {
    assertThat(NoteWords.of(html).replace('\n', '~')).isEqualTo(words);
  }
}
