package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

class SegmentsTest {

  private final Segments segments = new Segments();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "甲说。乙走了。丙来。|乙走|乙走了。",
      "“若有战，召必回。”这是回答。|召必回|“若有战，召必回。”",
      "“若有战，召必回。”这是回答。|这是|这是回答。",
      "第一段没有句号\\n第二段。|没有|第一段没有句号",
      "第一段。\\n第二段。|段。\\n第|第一段。\\n第二段。",
      "非常时刻，治是战，守，也是战！防控。|治是战|非常时刻，治是战，守，也是战！",
      "武汉达1.1万名。其余不详。|1.1|武汉达1.1万名。",
      "谁去？我去！（众笑）|我|我去！",
      "He came. 他走了。|came|He came.",
      "没有标点的一行|标点|没有标点的一行",
      "𠮷野家开张。👍🏽来了。|👍🏽|👍🏽来了。",
  })
  void findsTheSentence(String text, String passage, String sentence) {
    String real = text.replace("\\n", "\n");
    String wanted = passage.replace("\\n", "\n");
    int at = real.indexOf(wanted);
    TextRange found = segments.sentences(real, new TextRange(at, at + wanted.length()));
    assertThat(found.of(real)).isEqualTo(sentence.replace("\\n", "\n"));
  }

  @Test
  void everySentenceContainsItsPassage() {
    String text = "央广网上海2月9日消息。\n“你们都不用去，我去！”她喊。\n\n末段";
    for (int start = 0; start < text.length(); start++) {
      for (int end = start; end <= text.length(); end++) {
        TextRange passage = new TextRange(start, end);
        assertThat(segments.sentences(text, passage).contains(passage)).as("%s", passage).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // around which offset, which sentence; _ is a blank at an end
      "甲。_乙。|0|甲。",
      "甲。_乙。|3|乙。",
      "甲。_乙。|4|乙。",
      "_甲。|1|甲。",
      "甲。（乙）|1|甲。",
      "甲。（乙）|3|（乙）",
      "甲\\n乙。|2|乙。",
  })
  void aPlaceLiesInOneSentence(String text, int offset, String sentence) {
    String real = text.replace("\\n", "\n").replace('_', ' ');
    TextRange found = segments.sentences(real, new TextRange(offset, offset));
    assertThat(found.of(real)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({"'',0,''", "甲,1,甲", "read,4,read", "a b,1,' '", "甲。,1,。", "甲。,2,。", "read news,9,news"})
  void atTheEndsIsTheLastWord(String text, int offset, String word) {
    assertThat(segments.word(text, offset).of(text)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"甲乙。丙,0,3", "甲乙。丙,1,3", "甲乙。丙,3,4", "甲。\\n乙。,2,5", "甲\\n\\n乙,1,4", "甲。\\n乙说“,5,6"})
  void theNextSentenceEnds(String text, int offset, int end) {
    assertThat(segments.nextSentence(text.replace("\\n", "\n"), offset)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"甲乙。丙,4,3", "甲乙。丙,3,0", "甲乙。丙,2,0", "甲。丁。\\n乙。,7,5", "甲。丁。\\n乙。,6,5", "甲。丁。\\n乙。,5,2", "甲\\n\\n乙,3,0"})
  void thePreviousSentenceBegins(String text, int offset, int begin) {
    assertThat(segments.previousSentence(text.replace("\\n", "\n"), offset)).isEqualTo(begin);
  }

  @ParameterizedTest
  @CsvSource({"中国人民解放军,2,人民", "武汉市民,0,武汉", "read news,6,news", "一,0,一"})
  void findsTheWord(String text, int offset, String word) {
    TextRange found = segments.word(text, offset);
    assertThat(found.of(text)).contains(word.substring(0, 1));
    assertThat(found.of(text)).isEqualTo(word);
  }

  @Test
  void goesFromWordToWordAndBack() {
    String text = "疫情防控工作，read news。";
    int edge = 0;
    int steps = 0;
    while (edge < text.length()) {
      int next = segments.nextWord(text, edge);
      assertThat(next).isGreaterThan(edge);
      assertThat(segments.previousWord(text, next)).isEqualTo(edge);
      edge = next;
      steps++;
    }
    assertThat(steps).isBetween(6, 11);
    assertThat(new Segments().previousWord("read news", 9)).as("asked first").isEqualTo(5);
    assertThat(segments.nextWord(text, text.length())).isEqualTo(text.length());
    assertThat(segments.previousWord(text, 0)).isZero();
  }

  @Test
  void goesFromSentenceToSentence() {
    String text = "第一句。“第二句！”第三句？\n另一段。末句\nOne here. Two there.";
    List<String> forwards = new ArrayList<>();
    for (int at = 0; at < text.length();) {
      int next = segments.nextSentence(text, at);
      forwards.add(text.substring(at, next).strip());
      at = next;
    }
    List<String> backwards = new ArrayList<>();
    for (int at = text.length(); at > 0;) {
      int before = segments.previousSentence(text, at);
      backwards.add(0, text.substring(before, at).strip());
      at = before;
    }
    assertThat(forwards).containsExactly("第一句。", "“第二句！”", "第三句？", "另一段。", "末句", "One here.", "Two there.");
    assertThat(backwards).isEqualTo(forwards);
  }

  @Test
  void sentencesEndWithTheText() {
    assertThat(segments.nextSentence("", 0)).isZero();
    assertThat(segments.previousSentence("", 0)).isZero();
    assertThat(segments.nextSentence("甲\n", 1)).isEqualTo(2);
    assertThat(segments.previousSentence("\n甲", 1)).isZero();
  }
}
