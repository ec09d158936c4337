package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

/** Sentences between Chinese quotation marks and brackets: the mark that opens goes with what it opens. */
class SegmentsQuotationTest {

  @ParameterizedTest
  @CsvSource({
    "疫情很重。|“我是党员，我先上。”|他说。",
    "“听说了吗？”|“听说了。”",
    "他说。|（记者张三）后文。",
    "他来了。|《诗》好。",
    "“好！”|他说。|“‘走’，他说。”",
    "他说：“好！”|（完）",
  })
  void cuts(String sentences) {
    String text = sentences.replace("|", "");
    int start = 0;
    for (String sentence : sentences.split("\\|")) {
      TextRange expected = new TextRange(start, start + sentence.length());
      for (int i = expected.start(); i < expected.end(); i++) {
        assertThat(new Segments().sentences(text, new TextRange(i, i + 1)))
            .as("around %d of %s", i, text).isEqualTo(expected);
      }
      start = expected.end();
    }
  }
}
