package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryError;
import org.pizhu.query.QueryError.Kind;
import org.pizhu.text.Pinyin;

class SearchBoxModelTest {

  private final SearchBoxModel model = new SearchBoxModel(new Messages(Language.CHINESE));

  private static SearchNames names() {
    return new SearchNames(
        List.of("疫情", "话语/直接引语", "话语/间接引语"),
        List.of("央广网", "新华社 湖北", "人民日报", ""),
        List.of("王妍", "田悦"),
        List.of("2019", "2019-12", "2020", "2020-02", "2020-03", ""),
        Pinyin.shared());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "he|headline:",
      "标|标题： 标签：",
      "ca|caption:",
      "武汉 -h|headline: has:",
      "图|图说：",
      "圖|图说：",
      "tag:|'疫情 话语/直接引语 话语/间接引语'",
      "tag:yq|疫情",
      "标签：zhijie|话语/直接引语",
      "tag:引语|话语/直接引语 话语/间接引语",
      "outlet:xh|\"新华社 湖北\"",
      "来源：|央广网 \"新华社 湖北\" 人民日报",
      "作者：wy|王妍",
      "date:|2019 2020",
      "date:2020|2020-02 2020-03",
      "date:2020-0|2020-02 2020-03",
      "date:2020-02..|2020-02..2019 2020-02..2020",
      "date:2020-03|-",
      "is:un|unread",
      "是：|未读 已读 星标 待办",
      "is:|unread read starred todo",
      "有：图|图片",
      "has:m|memo",
      "headline:武|-",
      "family|family:",
      "family:|yes no",
      "版本：|有 无",
      "wuhan|-",
  })
  void offersWhatCanBeTypedNext(String typed, String offered) {
    model.names(names());
    model.typedProperty().set(typed);
    String shown = model.offers(typed.length()).stream().map(offer -> offer.text().strip()).collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(offered == null ? "" : offered);
  }

  @Test
  void keepsWhatCouldBeUnderstoodLast() {
    model.typedProperty().set("武汉");
    assertThat(model.wordsProperty().get()).isEqualTo("武汉");
    model.typedProperty().set("武汉 OR");
    assertThat(model.wordsProperty().get()).isEqualTo("武汉");
    assertThat(model.isUnfinished()).isTrue();
    model.typedProperty().set("武汉 OR 黄冈");
    assertThat(model.wordsProperty().get()).isEqualTo("武汉 OR 黄冈");
    assertThat(model.errorProperty().get()).isNull();
    model.typedProperty().set("  ");
    assertThat(model.wordsProperty().get()).isEmpty();
  }

  @Test
  void aRegularExpressionIsTypedWithoutItsSlashes() {
    model.regexProperty().set(true);
    assertThat(model.wordsProperty().get()).isEmpty();
    model.typedProperty().set("3月(");
    assertThat(model.errorProperty().get()).isEqualTo(new QueryError(Kind.REGEX_BRACKETS, 2, 1, List.of("Unclosed group")));
    model.typedProperty().set("3月.日");
    assertThat(model.wordsProperty().get()).isEqualTo("/3月.日/");
    model.regexProperty().set(false);
    assertThat(model.wordsProperty().get()).isEqualTo("3月.日");
    model.show("/4月/");
    assertThat(model.regexProperty().get()).isTrue();
    assertThat(model.typedProperty().get()).isEqualTo("4月");
    assertThat(model.offers(2)).isEmpty();
    model.show("4月");
    assertThat(model.regexProperty().get()).isFalse();
    model.clear();
    assertThat(model.wordsProperty().get()).isEmpty();
  }

  @Test
  void tellsOfASearchThatFailed() {
    model.typedProperty().set("/a+/");
    model.failed(new QueryError(Kind.REGEX_TOO_SLOW, 0, 9, List.of()));
    assertThat(model.errorProperty().get()).isEqualTo(new QueryError(Kind.REGEX_TOO_SLOW, 0, 4, List.of()));
    model.typedProperty().set("/b+/");
    assertThat(model.errorProperty().get()).isNull();
  }
}
