package org.pizhu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPlaceTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // typed, the caret a stroke | field | what there is of the name or the value | what it would take the place of
      "he^|''|he|he",
      "武汉 he^|''|he|he",
      "-(he^|''|he|he",
      "（标^|''|标|标",
      "武汉 -ta^|''|ta|ta",
      "he^adline|''|he|he",
      "tag:^|TAG||''",
      "标签：疫^|TAG|疫|疫",
      "ｔａｇ：疫^|TAG|疫|疫",
      "tag:\"疫 情^|TAG|疫 情|\"疫 情",
      "tag:“疫^|TAG|疫|“疫",
      "a tag:=疫^|TAG|疫|疫",
      "date:2020-02..20^|DATE|2020-02..20|2020-02..20",
      "has:^|HAS||''",
      "\"a b\" is:un^|IS|un|un",
      "𠮷 is:un^|IS|un|un",
  })
  void knowsWhatIsBeingTyped(String marked, String field, String value, String replaced) {
    int caret = marked.indexOf('^');
    String typed = marked.replace("^", "");
    TypedPlace place = TypedPlace.at(typed, caret).orElseThrow();
    assertThat(place.field() == null ? "" : place.field().name()).isEqualTo(field);
    assertThat(place.typed()).isEqualTo(value == null ? "" : value);
    assertThat(typed.substring(place.start(), caret)).isEqualTo(replaced);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "^", "'a ^'", "\"he^", "“武汉 ^", "/he^", "/he/^", "12^", "foo:b^", "a=b^", "tag:疫 ^", "(^", "-^",
  })
  void offersNothingElsewhere(String marked) {
    Optional<TypedPlace> place = TypedPlace.at(marked.replace("^", ""), marked.indexOf('^'));
    assertThat(place).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "疫情|疫情", "话语/直接引语|话语/直接引语", "a b|\"a b\"", "新华社（湖北）|\"新华社（湖北）\"", "说\"好\"的|「说\"好\"的」", "a-b|a-b"})
  void writesValuesSoThatTheyAreRead(String value, String written) {
    assertThat(TypedPlace.written(value)).isEqualTo(written);
    Expression read = QueryParser.parse("tag:" + written);
    assertThat(((Expression.Word) read).text()).isEqualTo(value);
  }
}
