package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePeopleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "本文来源：某某日报 作者：张李小康|作者 张李小康",
    "本文来源：某某日报 作者：清源|作者 清源",
    "Author, 张三（San Zhang）|作者 张三",
    "本文来源：某某日报 作者：小区业主|-",
    "本文来源：某某日报 作者：网络编辑|-",
    "责任编辑：小小不是糖|责任编辑 小小不是糖",
    "来源：河边日报 2017-02-26 15:18 作者：江城大学历史学院李小舟|作者 李小舟",
    "河边快訊／石佳 2020年03月12日 20:19:00|作者 石佳",
    "河边日报／石佳|作者 石佳",
    "河边快訊／石佳|-",
    "责任编辑：张三_zhangsan|责任编辑 张三",
    "来源：河边日报作者：李四责编：王五|作者 李四; 责编 王五",
    "作者：李四 数据编辑：王五|作者 李四",
    "记者：石佳 责编：李四 网编：王五|记者 石佳; 责编 李四; 网编 王五",
    "标题： 作者： 正文： 栏目：|-",
  })
  void namesOfALine(String line, String expected) {
    String found = PagePeople.of(line).stream().map(one -> one.role() + ' ' + one.name()).reduce((one, other) -> one + "; " + other).orElse(null);

    assertThat(found).isEqualTo(expected);
  }
}
