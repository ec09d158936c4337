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
    "http://a.example/20200305,2020-03-05",
    "http://a.example/2020-03-05,2020-03-05",
    "2020_03_05.jpg,2020-03-05",
    "202003051234567890123.jpg,2020-03-05",
    "t020200305.jpg,2020-03-05",
    "ab20200305.jpg,2020-03-05",
    "a20200305.jpg,2020-03-05",
    "z20200305.jpg,2020-03-05",
    "A20200305.jpg,2020-03-05",
    "Z20200305.jpg,2020-03-05",
    "http://a.example/2020/3/5/abc.jpg,2020-03-05",
    "2020/3/15/abc.jpg,2020-03-15",
    "http://a.example/2020/12/1/abc.jpg,2020-12-01",
    "http://a.example/news_2020_03_05/abc.jpg,",
    "http://a.example/2020_03_05/abc.jpg,2020-03-05",
  })
  void readsTheDate(String address, LocalDate date) {
    assertThat(ImageDates.of(address)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a.jpg", "", "W02020.jpg", "W020201312585124799235.jpg", "W020200230585124799235.jpg", "19491001.jpg", "20991231.jpg",
    "IMG_20200305_123456.jpg", "DSC01_202003051.jpg", "xxjw001_20201305_1.jpg", "mmexport1583366400000.jpg", "1583366400.jpg", "http://a.example/2020/03/abc.jpg", "2020030.jpg",
    "202003051234567890123456.jpg", "data:image/png;base64,20200305", "http://a.example/12020-03/05/a.jpg", "abc20200305.jpg", "2020-03-051.jpg",
    "abcd", "ab", "abc123", "020200305.jpg", "2020.03.05.jpg", "2020-03_05.jpg", "http://a.example/2020/123/5/a.jpg", "http://a.example/2020/3/105/a.jpg",
    "http://a.example/2020/3", "http://a.example/2020/13/5/a.jpg", "http://a.example/2020-03-05-1/a.jpg", "http://a.example/202/0/305/a.jpg",
  })
  void findsNoneElsewhere(String address) {
    assertThat(ImageDates.of(address)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1995,1,1,1995-01-01", "1994,12,31,", "2039,12,31,2039-12-31", "2040,1,1,", "2020,0,1,", "2020,12,31,2020-12-31", "2020,13,1,", "2020,1,0,", "2020,1,32,",
    "2020,2,29,2020-02-29", "2019,2,29,", "2020,4,31,",
  })
  void aDayIsOneOfTheCalendarInTheYearsOfTheWeb(int year, int month, int day, LocalDate date) {
    assertThat(ImageDates.date(year, month, day)).isEqualTo(date);
  }
}
