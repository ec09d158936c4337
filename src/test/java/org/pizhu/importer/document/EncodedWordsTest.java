package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of parts of messages, among them the examples of RFC 2047, section 8. */
class EncodedWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "http://a.cn/b.png|http://a.cn/b.png",
      "=?ISO-8859-1?Q?a?=|a",
      "=?ISO-8859-1?Q?a?= b|a b",
      "=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=|ab",
      "=?ISO-8859-1?Q?a_b?=|a b",
      "=?utf-8?B?5Zu+?=.png|图.png",
      "=?utf-8?B?5Zs=?= =?UTF-8?B?vg==?=|图",
      "=?gb2312?B?zbw=?=|图",
      "=?utf-8?Q?=E5=9B=BE=2Epng?=|图.png",
      "=?no-such?Q?a?=|a",
      "=?utf-8?B?a|=?utf-8?B?a"})
  void isReadAsItWasMeant(String header, String words) {
    assertThat(EncodedWords.read(header)).isEqualTo(words);
  }
}
