package org.pizhu.ui.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** With which words around it a name is shown. */
class EvidenceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "湖北日报全媒记者 蔡朝阳 | 湖北日报全媒记者 蔡朝阳",
    "前文。（湖北日报全媒记者 蔡朝阳）后文 | （湖北日报全媒记者 蔡朝阳）",
    "一定能早日迎来。本报驻华盛顿特派记者 蔡朝阳 摄影报道 | 本报驻华盛顿特派记者 蔡朝阳 摄影报道",
    "从前的一位在很远的地方住了很久的湖北日报全媒记者 蔡朝阳 他后来也在很远的另一个地方住了很久 | 北日报全媒记者 蔡朝阳 他后来也在很远",
    "蔡朝阳 | 蔡朝阳"
  })
  void anOfficeBesideANameIsNotCut(String line, String shown) {
    int at = line.indexOf("蔡朝阳");
    Story story = new Story(
        true, line, List.of(new Block(BlockKind.PARAGRAPH, new TextRange(0, line.length()))), List.of(), null, null,
        List.of(new Byline("记者", "蔡朝阳", null, new TextRange(at, at + 3))), null, "<p></p>");
    assertThat(Evidence.of(story, MetadataKey.of(MetadataField.BYLINE))).map(Evidence::words).contains(shown);
  }
}
