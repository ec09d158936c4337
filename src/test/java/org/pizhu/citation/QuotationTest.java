package org.pizhu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

  @ParameterizedTest
  @CsvSource({
    "社区工作,“社区工作”",
    "“我先上，”他说,“‘我先上，’他说”",
    "他说“‘好’就是好”,“他说‘“好”就是好’”",
    "「好」他說,「『好』他說」",
    "it’s fine,“it’s fine”",
    "只有开头“的,“只有开头‘的”",
  })
  void marksGoOneLevelDown(String passage, String quoted) {
    assertThat(Quotation.of(passage)).isEqualTo(quoted);
  }
}
