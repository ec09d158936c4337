package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Names with the place of the report behind them: «王小芳北京报道». The run stands between angle brackets, «↵» is the end of a line. */
class PlacedNameTest {

  private static String found(String given, boolean any) {
    int at = given.indexOf('<');
    int end = given.indexOf('>') - 1;
    String text = given.replace("<", "").replace(">", "").replace('↵', '\n');
    @Nullable PlacedName found = PlacedName.of(text, at, end, any);
    return found == null ? "" : text.substring(at, found.nameEnd()) + " " + text.substring(found.nameEnd(), found.placeEnd());
  }

  /** With any place at the end of a line or bracket, and with known ones only. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<王芳北京报道>|王芳 北京|王芳 北京",
    "<王小芳北京报道>|王小芳 北京|王小芳 北京",
    "<王小芳北京報導>|王小芳 北京|王小芳 北京",
    "<王小芳北京综合报道>|王小芳 北京|王小芳 北京",
    "<王小芳北京連線報道>|王小芳 北京|王小芳 北京",
    "<王小芳柳河镇报道>|王小芳 柳河镇|''",
    "<王小芳柳河镇报道>。|''|''",
    "<王小芳柳河镇报道>↵水厂|王小芳 柳河镇|''",
    "<王小芳柳河镇报道>）水厂|王小芳 柳河镇|''",
    "<王小芳柳河镇报道>今天|''|''",
    "<王芳北京城报道>|王芳 北京城|''",
    "<王小芳摄影报道>|''|''",
    "<王小芳综合报道>|''|''",
    "<王小芳现场报道>|''|''",
    "<王小芳独家报道>|''|''",
    "<王小芳柳报道>|''|''",
    "<王小芳报道>|''|''",
    "<王芳报道>|''|''",
    "<王小芳呼伦贝尔盟新城报道>|王小芳 呼伦贝尔盟新城|''",
    "<王小芳呼伦贝尔盟新城区报道>|''|''",
    "<王小芳呼伦贝尔盟新城区里报道>|''|''",
    "<1小芳北京报道>|''|''",
    "<王小芳北京消息>|''|''",
    "记者<王芳北京报道>|王芳 北京|王芳 北京",
    "记者<王小芳柳河镇报道>|王小芳 柳河镇|''",
    "记者<王小芳柳河镇报道>）|王小芳 柳河镇|''",
    "<王小芳和李明报道>|''|''",
    "<欧阳小芳北京报道>|欧阳小芳 北京|欧阳小芳 北京",
    "<王芳呼伦贝尔报道>|王芳 呼伦贝尔|王芳 呼伦贝尔",
    "<陳小芳台北報導>|陳小芳 台北|陳小芳 台北",
    "<陳小芳溪口鄉報導>|陳小芳 溪口鄉|''",
    "<欧阳小芳柳河镇报道>|欧阳小芳 柳河镇|''",
    "<欧阳芳北京报道>|欧阳芳 北京|欧阳芳 北京",
    "<司马小芳报道>|''|''",
    "<王小芳北报道>|''|''",
  })
  void partsTheNameFromThePlace(String given, String any, String known) {
    assertThat(found(given, true)).isEqualTo(any);
    assertThat(found(given, false)).isEqualTo(known);
  }

  @Test
  void aReadingIsOfAPictureWhereNobodyElseIsNamed() {
    List<Byline> one = List.of(new Byline("摄", "王芳", null, new TextRange(0, 2)));
    assertThat(new PeopleReading(List.of(), one, true, 2, false, false).photo()).isTrue();
    assertThat(new PeopleReading(one, one, true, 2, false, false).photo()).isFalse();
    assertThat(new PeopleReading(List.of(), List.of(), false, 0, false, false).photo()).isFalse();
  }
}
