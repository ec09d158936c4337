package org.pizhu.html.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDatesTest {

  @ParameterizedTest
  @CsvSource({
    "./W020200312585124799235.jpg,2020-03-12",
    "xxjwshc007003_20200305_cbmfn0a001.jpg,2020-03-05",
    "./xxjwsyc006_20200305.jpg,2020-03-05",
    "W020200305581086591299.png,2020-03-05",
    "./P020200305585124799235.jpg,2020-03-05",
    "./t20200305_1234567.jpg,2020-03-05",
    "http://a.example/20200305123.jpg,2020-03-05",
    "20200305.jpg,2020-03-05",
    "20200305123456_789.jpg,2020-03-05",
    "2020-03-05_1.jpg,2020-03-05",
    "http://a.example/2020-03/05/c_1125669.jpg,2020-03-05",
    "http://a.example/202003/05/abc.jpg,2020-03-05",
    "http://a.example/20200305/abc.jpg,2020-03-05",
    "http://a.example/2020/03/05/abc.jpg?x=/2019/01/01/,2020-03-05",
    "http://a.example/2020/0305/abc.jpg,2020-03-05",
    "//a.example/W020200229123456789012.jpg,2020-02-29",
  })
  void readsTheDate(String address, LocalDate date) {
    assertThat(ImageDates.of(address)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a.jpg", "", "W02020.jpg", "W020201312585124799235.jpg", "W020200230585124799235.jpg", "19491001.jpg", "20991231.jpg",
    "IMG_20200305_123456.jpg", "DSC01_202003051.jpg", "xxjw001_20201305_1.jpg", "mmexport1583366400000.jpg", "1583366400.jpg", "http://a.example/2020/03/abc.jpg", "2020030.jpg",
    "202003051234567890123456.jpg", "data:image/png;base64,20200305", "http://a.example/12020-03/05/a.jpg", "abc20200305.jpg", "2020-03-051.jpg",
  })
  void findsNoneElsewhere(String address) {
    assertThat(ImageDates.of(address)).isNull();
  }
}
