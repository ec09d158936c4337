package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutHeadlineTest {

  @ParameterizedTest
  @CsvSource({
      "党员干部踊捐款 战, true, 党员干部踊捐款 战…",
      "党员干部踊捐款 战, false, 党员干部踊捐款 战",
      "党员干部…, true, 党员干部…",
      "党员干部..., true, 党员干部...",
      "党员干部…, false, 党员干部…",
      "'', true, ''",
      "' ', true, ' '"})
  void marksWhatIsCutOnce(String headline, boolean isCut, String shown) {
    assertThat(CutHeadline.marked(headline, isCut)).isEqualTo(shown);
  }
}
