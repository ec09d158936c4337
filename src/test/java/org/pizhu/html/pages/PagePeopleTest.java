package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePeopleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "本文来源：某某日报 作者：张李小康|作者 张李小康",
    "本文来源：某某日报 作者：清源|作者 清源",
    "本文来源：某某日报 作者：小区业主|-",
    "本文来源：某某日报 作者：网络编辑|-",
    "责任编辑：小小不是糖|责任编辑 小小不是糖",
  })
  void namesOfALine(String line, String expected) {
    String found = PagePeople.of(line).stream().map(one -> one.role() + ' ' + one.name()).reduce((one, other) -> one + "; " + other).orElse(null);

    assertThat(found).isEqualTo(expected);
  }
}
