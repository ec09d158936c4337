package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentSelectorTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      xywh=percent:0,0,100,100     | 0  | 0  | 100 | 100
      xywh=percent:25,10,50,40     | 25 | 10 | 50  | 40
      xywh=percent:99,99,1,1       | 99 | 99 | 1   | 1
      xywh=percent:0,99,100,1      | 0  | 99 | 100 | 1
      xywh=percent:007,0010,01,020 | 7  | 10 | 1   | 20
      """)
  void readsWhatTheGrammarAllows(String value, int x, int y, int width, int height) {
    FragmentSelector read = FragmentSelector.parse(value);
    assertThat(read).isEqualTo(new FragmentSelector(x, y, width, height));
    assertThat(FragmentSelector.parse(read.value())).isEqualTo(read);
    assertThat(FragmentSelector.ofNumbers(value.substring(value.indexOf(':') + 1))).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "",
    "xywh=percent:",
    "xywh=percent:1,2,3",
    "xywh=percent:1,2,3,4,5",
    "xywh=percent:1,2,3,4,",
    "xywh=percent:,2,3,4",
    "xywh=percent:1, 2,3,4",
    " xywh=percent:1,2,3,4",
    "xywh=percent:1,2,3,4 ",
    "xywh=percent:1,2,3,4\n",
    "XYWH=percent:1,2,3,4",
    "xywh=Percent:1,2,3,4",
    "xywh=1,2,3,4",
    "xywh=pixel:1,2,3,4",
    "t=1&xywh=percent:1,2,3,4",
    "xywh=percent:1,2,3,4&t=1",
    "#xywh=percent:1,2,3,4",
    "xywh=percent%3A1,2,3,4",
    "xywh=percent:-1,2,3,4",
    "xywh=percent:+1,2,3,4",
    "xywh=percent:1.5,2,3,4",
    "xywh=percent:1e1,2,3,4",
    "xywh=percent:0x1,2,3,4",
    "xywh=percent:NaN,2,3,4",
    "xywh=percent:１,2,3,4",
    "xywh=percent:١,2,3,4",
    "xywh=percent:1，2，3，4",
    "xywh=percent:1;2;3;4",
    "xywh=percent:1,2,0,4",
    "xywh=percent:1,2,3,0",
    "xywh=percent:100,0,1,1",
    "xywh=percent:0,100,1,1",
    "xywh=percent:0,0,101,1",
    "xywh=percent:0,0,1,101",
    "xywh=percent:60,0,41,1",
    "xywh=percent:0,60,1,41",
    "xywh=percent:0,0,999999999,1",
    "xywh=percent:2147483647,0,1,1",
    "xywh=percent:2147483648,0,1,1",
    "xywh=percent:4294967297,0,1,1",
    "xywh=percent:99999999999999999999,0,1,1",
    "xywh=percent:<b>,0,1,1"
  })
  void refusesEverythingElse(String value) {
    assertThatThrownBy(() -> FragmentSelector.parse(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1,0,1,1", "0,-1,1,1", "0,0,0,1", "0,0,1,0", "0,0,-5,1", "50,0,51,1", "0,50,1,51",
      "2147483647,0,1,1", "1,0,2147483647,1", "0,0,1,-2147483648"})
  void neverReachesBeyondThePicture(int x, int y, int width, int height) {
    assertThatThrownBy(() -> new FragmentSelector(x, y, width, height)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "1,2,3,4,5", "a,b,c,d", "1 2 3 4", "xywh=percent:1,2,3,4", "90,90,20,5"})
  void fourNumbersAreFourNumbers(String numbers) {
    assertThatThrownBy(() -> FragmentSelector.ofNumbers(numbers)).isInstanceOf(IllegalArgumentException.class);
  }
}
