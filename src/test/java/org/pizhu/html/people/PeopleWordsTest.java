package org.pizhu.html.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.model.TextRange;

class PeopleWordsTest {

  @ParameterizedTest
  @CsvSource({
    "记者张三, 记者", "责任编辑：李四, 责任编辑", "全媒体见习记者 张三, 记者", "驻华盛顿记者张三, 记者", "驻华记者驻美记者, 记者", "特约撰稿人, 特约撰稿人",
    "美术编辑, 美术编辑", "美术馆,", "设计师,", "供稿单位,", "供稿, 供稿", "文字摄影, 摄影", "文字记者, 记者", "摄影记者, 记者", "文字编辑, 文字编辑", "本版文字编辑, 编辑", "实习记者, 记者", "全媒体,", "驻记者,", "赴河边采访的人, 采访",
    "特派高级首席资深记者,", "特派高级首席记者, 记者",
  })
  void aRoleStandsBehindWhatQualifiesIt(String text, @Nullable String role) {
    TextRange found = PeopleWords.ROLES.at(text, 0, text.length());
    assertThat(found == null ? null : found.of(text)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({"实习记者, true", "记者张三, false", "文字摄影, true", "特派员, false", "供稿单位, false"})
  void aPassageMayBeARole(String text, boolean is) {
    assertThat(PeopleWords.ROLES.is(text, 0, text.length())).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "综合, FILLER", "参考网供稿, FILLER", "某人提供, FILLER", "河边日报, OUTLET", "武汉市第一医院护士长, TITLE", "市水务局, TITLE", "某某某台, OUTLET", "张三, NAME", "统战部, TITLE", "文明办, TITLE", "宣传部, TITLE", "穗建, UNUSUAL_NAME",
    "小区业主, WORD", "纽约报道, FILLER", "从头再来, WORD",
  })
  void aWordHasAKindByItsForm(String word, Kind kind) {
    assertThat(PeopleWords.single(word)).isEqualTo(kind);
  }
}
