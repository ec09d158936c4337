package org.pizhu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a printed name is the family name. */
class CitedNameTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "van der Berg|van der Berg|",
      "Jan van der Berg|van der Berg|Jan",
      "Van Morrison|Morrison|Van",
      "Al Gore|Gore|Al",
      "Smith, John A.|Smith|John A.",
      "李 四|李四|",
      "Li Xiaoming|Li|Xiaoming"})
  void theFamilyNameIsFound(String printed, String family, String given) {
    CitedName name = CitedName.of(printed);
    assertThat(name.family()).isEqualTo(family);
    assertThat(name.given()).isEqualTo(given == null ? "" : given);
  }
}
