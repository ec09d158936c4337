package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

/** Headlines at the widths where the rule changes, and what the text has to say of their ends. */
class HeadlineEdgesTest {

  /** An end that can't be one: a bracket that is open, or a word that something must follow, counts at 30 to 42 columns. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "A全市启动夏季防汛检查（各县区|29|false", "全市启动夏季防汛大检查（各县区|30|true", "全市启动夏季防汛大检查（各县区和街|34|true", "全市各县区今天上午九点起启动夏季防汛大检查（和街|48|false",
    "全市各县区今天上午启动夏季防汛大检查（和街|42|true", "全市各县区今天上午启动夏季防汛大检查（和街a|43|false", "“美国之行：一个人（a|21|false",
    "河边镇的老人们盼着早日能盖好，|30|true", "河边镇老人们盼着能把新房在|26|false",
  })
  void anOpenEndCountsFromAWidthOn(String headline, int width, boolean cut) {
    assertThat(HeadlineRule.width(headline)).isEqualTo(width);
    assertThat(HeadlineRule.looksCut(headline, "", 0)).isEqualTo(cut);
  }

  /** At 30 to 42 columns the end of an English headline tells. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Tea pickers return to fields i|supplies|false", "Tea pickers go back to work of|nothing|true", "Tea pickers go back to work o|of tea|false", "Tea pickers return to the terraces and to|nothing|true",
    "Tea pickers return to the old terraces and|nothing|true", "Tea pickers return to the older terraces of|nothing|false", "Tea pickers return to the terraces, Fuj|Fujian, Fuj|false", "Tea pickers return to the terraces, Fuj|xFuj|false",
    "Tea pickers return to the terraces, Fuj|xFuj Fujian|true", "Tea pickers return to the terraces, Fuj|Fuj|false", "Tea pickers return to the terraces, Fuj||false", "Tea pickers return to the terraces, Fuj|Fujian|true",
  })
  void anEnglishHeadlineOfTheWidth(String headline, String text, boolean cut) {
    assertThat(HeadlineRule.looksCut(headline, text == null ? "" : text, 0)).isEqualTo(cut);
  }

  /** Only what stands below the headline counts, not its own words. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // half a word, which the text has whole, and which it only has within others or not at all
    "河边镇修缮老街 游客重又漫步青石小路徘|他走了。|false", "河边镇修缮老街 游客重又漫步青石小路徘|徘，徘。|false",
    // a headline that the caption below tells whole; that text breaks off with it; that the text has whole once and longer once
    "河边镇修缮老街 游客重又漫步青石小路|图：老街 游客重又漫步青石小路上。|true", "河边镇修缮老街 游客重又漫步青石小路|图：老街 游客重又漫步青石小路|false", "河边镇修缮老街 游客重又漫步青石小路|老街 游客重又漫步青石小路上。老街 游客重又漫步青石小路。|false",
    "河边镇修缮老街 游客重又漫步青石小路|图：老街 游客重又漫步青石小路 上。|false",
    // the last two characters only before one and the same third one: twice where they are no word, three times where they are
    "河边镇的老人们欢聚一堂 都来看新跨性|跨性别者。跨性别官员。|true", "河边镇的老人们欢聚一堂 都来看新跨性|跨性别者。|true", "河边镇的老人们欢聚一堂 都来看新跨性|跨性别者。跨性格。|true", "河边镇的老人们欢聚一堂 都来看新跨性|跨性的。跨性的。|true",
    "河边镇的老人们欢聚一堂 都来看新社会|社会学。社会学。|true", "河边镇的老人们欢聚一堂 都来看新社会|社会学。社会学。社会学。|true", "河边镇的老人们欢聚一堂 都来看新跨性|跨性别者。跨性|true",
  })
  void theTextTellsOfTheEnd(String headline, String body, boolean cut) {
    assertThat(HeadlineRule.looksCut(headline, headline + "\n" + body, headline.length() + 1)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({"坚实的底盘,10,true", "坚实的底盘,9,false", "abc,6,true", "abcdef,6,true", "abcdefg,6,false", "坚实a,5,true", "坚实a,4,false", "'',0,true"})
  void aPassageFitsIntoColumns(String text, int columns, boolean fits) {
    assertThat(HeadlineRule.fits("（" + text + "）", new TextRange(1, text.length() + 1), columns)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"'\u1100',2", "'\u10ff',1", "\uff61,1", "\uff60,2", "\uffdc,1", "\uffdd,2", "·,2", "×,2", "𠮷,2", "'',0"})
  void widthsAtTheEdgesOfTheBlocks(String text, int width) {
    assertThat(HeadlineRule.width(text)).isEqualTo(width);
  }

  /** The day of the calendar of the Republic behind a bracket has seven digits. */
  @ParameterizedTest
  @CsvSource({"（編輯：張三）1090404,0,7", "（編輯：張三）1090404。,0,7", "（編輯：張三）109040,-1,-1", "（編輯：張三）20090404,-1,-1", "（編輯：張三）9090400,0,7", "（編輯：張三）109040a,-1,-1", "1090404,-1,-1", "（編輯：張三）,0,7"})
  void aDayMayFollowABracket(String text, int start, int end) {
    TextRange found = Brackets.last(text, new TextRange(0, text.length()), 20);
    assertThat(found).isEqualTo(start < 0 ? null : new TextRange(start, end));
  }
}
