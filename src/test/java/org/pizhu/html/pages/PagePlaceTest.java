package org.pizhu.html.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlaceTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "林小舟／台北報導;台北", "記者林小舟/高雄即時報導;高雄", "2014/11/11 12:07 綜合報導 地區：台北市報導;台北市", "记者 林小舟 武汉报道;武汉", "林小舟 台東縣報導】;台東縣",
    "林小舟／綜合報導;-", "大陸新聞中心／綜合報導;-", "2014/12/11 18:58 報導;-", "河边新闻网报道;-", "林小舟／台北報導的來源;-", "据河边日报武汉消息;-",
    "林小舟 綜合報導 / 台北市;台北市", "林小舟 白秋月 報導 / 高雄;高雄", "林小舟 綜合報導 / 生活;-",
  })
  void readsThePlaceBehindAName(String line, String place) {
    assertThat(PagePlace.of(line)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', nullValues = "-", value = {
    "林小舟、白秋月／台北報導;林小舟, 白秋月", "林小舟 綜合報導 / 台北市;林小舟", "記者 林小舟 白秋月 報導 / 高雄;林小舟, 白秋月",
    "林小舟／綜合報導;-", "大陸新聞 綜合報導 / 台北市;-", "林小舟 綜合報導 / 泰國;林小舟",
  })
  void readsWhoStandsBeforeIt(String line, String names) {
    assertThat(PagePlace.people(line)).isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
  }
}
