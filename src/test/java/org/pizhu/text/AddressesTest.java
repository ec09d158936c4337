package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are of one page. */
class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.cn/1.html,a.cn/1.html",
    "HTTP://a.cn/1.html,a.cn/1.html",
    "'  https://a.cn/  ',a.cn",
    "https://a.cn/1.html#top,a.cn/1.html",
    "https://a.cn/#,a.cn",
    "#top,''",
    "https://a.cn/%E6%AD%A6%E6%B1%89,a.cn/武汉",
    "https://a.cn/?q=a+b,a.cn/?q=a+b",
    "https://a.cn/100%,a.cn/100%",
    "https://a.cn/a%2Bb,a.cn/a+b",
    "ftp://a.cn/1,ftp://a.cn/1",
    "a.cn//,a.cn/"
  })
  void whatIsTheSameForAPage(String address, String key) {
    assertThat(Addresses.key(address)).isEqualTo(key);
  }
}
