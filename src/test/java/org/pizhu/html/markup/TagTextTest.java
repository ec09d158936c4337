package org.pizhu.html.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTextTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {
    "a,0,true", "z,0,true", "A,0,true", "Z,0,true", "@,0,false", "[,0,false", "`,0,false", "{,0,false", "1,0,false", "甲,0,false", "a,1,false", "'',0,false"
  })
  void aNameBeginsWithALetter(String html, int at, boolean is) {
    assertThat(TagText.isName(html, at)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"P>x|p", "p x|p", "p/|p", "p<b|p", "p|p", "h1 a=b|h1", "svg:use>|svg:use"})
  void aNameEndsWhereTheTagOrAnAttributeBegins(String html, String name) {
    assertThat(TagText.name(html, 0)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "<a>|2", "<a title=\"x>y\">|14", "<a title='x>y'>|14", "<a title=\"x'>y\">|15", "<a title=\"x>y|-1", "<a x'>y'>|5", "<a|-1",
  })
  void aTagEndsByItsQuotationMarks(String html, int close) {
    assertThat(TagText.close(html, 2)).isEqualTo(close);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"x</script>|1", "</b></SCRIPT >|4", "</b>|-1", "</</script>|2", "script|-1"})
  void whatIsNoMarkupEndsWithItsOwnEndTag(String html, int end) {
    assertThat(TagText.endOfRaw(html, "script", 0)).isEqualTo(end);
  }
}
