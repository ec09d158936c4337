package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataAddressTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "data:image/png;base64,YWJj|abc", "DATA:image/png;charset=x;BASE64,YWJj|abc", "data:image/png;base64,YW  Jj|abc", "data:image/png;base64,YWI%3D|ab",
    "data:image/png;base64,YWI|ab", "data:,a%62c|abc", "data:text/plain,a%zz%4|a%zz%4", "data:;base64,YWJj|abc"
  })
  void holdsBytes(String address, String text) {
    assertThat(new String(DataAddress.bytes(address, 100), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data:", "data:image/png;base64", "data:image/png;base64,", "data:,", "a.png", "http://a/,b", "data:image/png;base64,YWJjZA==",
      "data:,abcd", "data:image/png;base64,Y"})
  void whatIsBrokenEmptyOrTooLargeIsNothing(String address) {
    assertThat(DataAddress.bytes(address, 3)).isNull();
  }
}
