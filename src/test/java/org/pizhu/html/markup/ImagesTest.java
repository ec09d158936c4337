package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    // what stands where the picture will be
    "src=loading.gif data-src=a.jpg|a.jpg", "src=/x/placeholder.png data-original=a.jpg|a.jpg", "src=spacer.gif _src=a.jpg|a.jpg",
    "src=transparent.png file=a.jpg|a.jpg", "src=lazyload.gif data-lazy-src=a.jpg|a.jpg", "src=blank.gif|blank.gif", "src=loading.gif data-src=' '|loading.gif",
    "src=blank.gif data-src='data:image/png;base64,AA' original=a.jpg|a.jpg", "src=blankets.jpg data-src=a.jpg|blankets.jpg", "src=a.jpg data-src=b.jpg|a.jpg",
    // pixels
    "src=a.gif width=1 height=1|-", "src=a.gif width=0 height=0|-", "src=a.gif width=1px height=0px|-", "src=a.gif width=1|a.gif", "src=a.gif height=1|a.gif",
    "src=a.gif width=1 height=100|a.gif",
    // embedded pictures
    "src='data:image/png;base64,AAAA'|data:image/png;base64,", "src='DATA:,x'|DATA:,", "src=data:x|data:",
  })
  void theAddressIsThatOfThePicture(String attributes, String address) {
    assertThat(Images.address(Jsoup.parse("<img " + attributes + ">").selectFirst("img"))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a.jpg|a.jpg", "/x/a.jpg|a.jpg", "x\\a.jpg|a.jpg", "x/y\\a.jpg|a.jpg", "a.jpg?x=/b.jpg|a.jpg", "a.jpg#x/y|a.jpg", "a.jpg#x?y|a.jpg", "x/|''", "?a|''", "x/?a|''", "''|''",
    "data:image/png;base64,AA/b|''", "datas:a|datas:a",
  })
  void theNameOfTheFileIsItsLastPart(String address, String name) {
    assertThat(Images.fileName(address)).isEqualTo(name);
  }
}
