package org.pizhu.html.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

class AgencyCreditTest {

  private static Credit find(String caption) {
    return AgencyCredit.of(caption, new TextRange(0, caption.length()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // caption | whole credit | name
    "纽约街头的行人。（路透社）|（路透社）|路透社",
    "示威者在國會山莊外集結。（路透）|（路透）|路透",
    "烏克蘭士兵在前線。（法新社資料照）|（法新社資料照）|法新社",
    "烏克蘭士兵在前線。美聯社|美聯社|美聯社",
    "纽约街头的行人。（星洲日報）|（星洲日報）|星洲日報",
    "北京地铁站内的乘客。视觉中国|视觉中国|视觉中国",
    "北京地铁站内的乘客。 人民视觉|人民视觉|人民视觉",
    "北京地铁站内的乘客。（影像中国）|（影像中国）|影像中国",
    "北京地铁站内的乘客。新华社资料图|新华社资料图|新华社",
    "机场航站楼。（AP/达志影像）|（AP/达志影像）|AP/达志影像",
    "巴黎街头 © AFP|© AFP|AFP",
    "选手遭质疑。(美联社、取材自X平台)|(美联社、取材自X平台)|美联社",
    "AFP - 巴黎街头的行人|AFP|AFP",
    "路透社|路透社|路透社",
    "晨读的学生。光明图片/视觉中国|光明图片/视觉中国|光明图片/视觉中国",
  })
  void findsTheAgencyThatIsNamedAlone(String caption, String whole, String name) {
    Credit credit = find(caption);
    assertThat(credit).isNotNull();
    assertThat(credit.range().of(caption)).isEqualTo(whole);
    assertThat(credit.name()).isEqualTo(name);
    assertThat(credit.role()).isEqualTo("发");
    assertThat(credit.outlet()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // caption | whole credit | name | agency
    "北京地铁站内的乘客。张三/人民视觉|张三/人民视觉|张三|人民视觉",
    "北京地铁站内的乘客。（张三/人民图片）|张三/人民图片|张三|人民图片",
    "医疗队出征。 张三（天津分社）/中新社/人民视觉|张三（天津分社）/中新社/人民视觉|张三|中新社",
  })
  void findsThePhotographerBeforeTheAgency(String caption, String whole, String name, String agency) {
    Credit credit = find(caption);
    assertThat(credit).isNotNull();
    assertThat(credit.range().of(caption)).isEqualTo(whole);
    assertThat(credit.name()).isEqualTo(name);
    assertThat(credit.role()).isEqualTo("摄");
    assertThat(credit.outlet()).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"街头（资料图）", "北京地铁站内的乘客。图片来自网络", "据路透社", "街头的APP", "街头（左）", "参观者走进新华社", "AFP记者在街头", "演员在表演（第二幕）"})
  void findsNothingElse(String caption) {
    assertThat(find(caption)).isNull();
  }
}
