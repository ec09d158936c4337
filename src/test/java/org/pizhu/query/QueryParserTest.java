package org.pizhu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.query.QueryError.Kind;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // Words
      "武汉|武汉",
      "'  武汉　捐款 '|all(武汉 捐款)",
      "COVID-19|COVID-19",
      "12:30|12:30",
      "钟南山：没有特效药|钟南山：没有特效药",
      "5月4日,晚|5月4日,晚",
      "𠮷野家|𠮷野家",
      "😀 𠮷|all(😀 𠮷)",
      // OR binds looser than what stands together
      "a OR b|any(a b)",
      "a b OR c d|any(all(a b) all(c d))",
      "a OR b OR c|any(a b c)",
      "a ＯＲ b|any(a b)",
      "a or b|all(a or b)",
      "ORDER FOR|all(ORDER FOR)",
      // AND and NOT as other programs have them; where they join nothing they are words
      "a AND b|all(a b)",
      "a AND b OR c AND d|any(all(a b) all(c d))",
      "a AND (b OR c)|all(a any(b c))",
      "a ＡＮＤ b|all(a b)",
      "NOT a|no(a)",
      "a NOT b|all(a no(b))",
      "a AND NOT b|all(a no(b))",
      "NOT (a OR b)|no(any(a b))",
      "NOT tag:a|no(tag:a)",
      "AND a|all(AND a)",
      "a AND|all(a AND)",
      "NOT|NOT",
      "(a AND) b|all(all(a AND) b)",
      "a \"AND\" b|all(a <AND> b)",
      "and not ANDES NOTE|all(and not ANDES NOTE)",
      "a OR(b)|any(a b)",
      "(a OR b) c|all(any(a b) c)",
      "（a OR b）c|all(any(a b) c)",
      // Not
      "-武汉|no(武汉)",
      "－武汉 捐款|all(no(武汉) 捐款)",
      "-(a OR b)|no(any(a b))",
      "--a|no(no(a))",
      "-headline:a|no(headline:a)",
      // Quoted
      "\"just so\"|<just so>",
      "“武汉  三镇”|<武汉 三镇>",
      "”武汉“|<武汉>",
      "「武漢」|<武漢>",
      "『武漢』|<武漢>",
      "＂武汉＂|<武汉>",
      "「“好”」|<“好”>",
      "武汉\"三镇\"|all(武汉 <三镇>)",
      // Exact
      "=Wuhan|=Wuhan",
      "＝武漢|=武漢",
      "=\"武漢 ABC\"|=<武漢 ABC>",
      "-=a|no(=a)",
      "a=b|a=b",
      // Fields
      "headline:武汉|headline:武汉",
      "Headline: 武汉|headline:武汉",
      "标题：武汉|headline:武汉",
      "標題：武漢|headline:武漢",
      "ｈｅａｄｌｉｎｅ：武汉|headline:武汉",
      "图注:a 作者:b 摄影:c 媒体:d 正文:e 标签:f 笔记:g 备忘:h|all(caption:a byline:b credit:c outlet:d body:e tag:f note:g memo:h)",
      "caption:a byline:b credit:c outlet:d body:e tag:f note:g memo:h|all(caption:a byline:b credit:c outlet:d body:e tag:f note:g memo:h)",
      "headline:(a OR \"b c\")|any(headline:a headline:<b c>)",
      "headline:(a body:b)|all(headline:a body:b)",
      "headline:=a|headline:=a",
      "tag:话语/直接引语|tag:话语/直接引语",
      // Conditions
      "has:image|has IMAGE",
      "有：图片 有:批注|all(has IMAGE has ANNOTATION)",
      "has:(note OR memo)|any(has NOTE has MEMO)",
      "is:unread -is:starred|all(is UNREAD no(is STARRED))",
      "是：待办|is TODO",
      "family:3|family 3",
      "版本：１２ family:yes|all(family 12 has VERSIONS)",
      "版本：无 有：版本|all(no(has VERSIONS) has VERSIONS)",
      // Days
      "date:2020|2020-01-01..2020-12-31",
      "date:2020-02|2020-02-01..2020-02-29",
      "date:2020-2-5|2020-02-05..2020-02-05",
      "date:2020-02..2020-03|2020-02-01..2020-03-31",
      "date:2020-02-05..|2020-02-05..null",
      "date:..2020|null..2020-12-31",
      "日期：２０２０年２月５日|2020-02-05..2020-02-05",
      "日期：2020年2月。。2020年3月|2020-02-01..2020-03-31",
      "date:2020/2…2020/3|2020-02-01..2020-03-31",
      "date:2020.2.5|2020-02-05..2020-02-05",
      // Regular expressions
      "/\\d+ 月/|/\\d+ 月/",
      " ／(a OR b)／ |/(a OR b)/",
      "a /b/|all(a /b/)",
  })
  void understands(String typed, String expression) {
    assertThat(Shown.of(QueryParser.parse(typed))).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　\t"})
  void nothingTypedAsksForEverything(String typed) {
    assertThat(QueryParser.parse(typed)).isSameAs(Expression.ALL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // typed | kind | what stands in the place
      "武汉 headlin:a|UNKNOWN_FIELD|headlin",
      "http://a|UNKNOWN_FIELD|http",
      "𠮷 foo:a|UNKNOWN_FIELD|foo",
      "a has:wings|UNKNOWN_VALUE|wings",
      "是：红色|UNKNOWN_VALUE|红色",
      "is:\"red\"|UNKNOWN_VALUE|red",
      "date:2020-13|DATE_NOT_VALID|2020-13",
      "date:2020-02-30|DATE_NOT_VALID|2020-02-30",
      "date:yesterday|DATE_NOT_VALID|yesterday",
      "date:..|DATE_NOT_VALID|..",
      "date:2020-03..2020-02|DATE_BACKWARDS|2020-03..2020-02",
      "family:x|FAMILY_NOT_VALID|x",
      "a 版本：“武汉”|FAMILY_NOT_VALID|武汉",
      "a \"b c|QUOTE_OPEN|\"",
      "「a|QUOTE_OPEN|「",
      "a \"\"|QUOTE_EMPTY|\"\"",
      "“ ”|QUOTE_EMPTY|“ ”",
      "a (b|BRACKET_OPEN|(",
      "(|BRACKET_OPEN|(",
      "a) b|BRACKET_NOT_OPENED|)",
      "）|BRACKET_NOT_OPENED|）",
      "a ()|BRACKET_EMPTY|()",
      "OR a|OR_WITHOUT_SIDE|OR",
      "a OR|OR_WITHOUT_SIDE|OR",
      "a OR OR b|OR_WITHOUT_SIDE|OR",
      "(a OR ) b|OR_WITHOUT_SIDE|OR",
      "a -|MINUS_WITHOUT_WORDS|-",
      "a - b|MINUS_WITHOUT_WORDS|-",
      "(-)|MINUS_WITHOUT_WORDS|-",
      "a tag:|FIELD_WITHOUT_WORDS|tag:",
      "标签： OR a|FIELD_WITHOUT_WORDS|标签：",
      "(tag:)|FIELD_WITHOUT_WORDS|tag:",
      "= a|EXACT_WITHOUT_WORDS|=",
      "=(a)|EXACT_WITHOUT_WORDS|=",
      "a=b =|EXACT_WITHOUT_WORDS|=",
      "/ab|REGEX_OPEN|/",
      "/|REGEX_OPEN|/",
      "//|REGEX_EMPTY|//",
      "/a(b/|REGEX_BRACKETS|b",
      "/a[b/|REGEX_BRACKETS|b",
      "/a)/|REGEX_BRACKETS|a",
      "/a{2/|REGEX_BRACKETS|2",
      "/*a/|REGEX_NOTHING_TO_REPEAT|*",
      "/a\\k/|REGEX_NOT_VALID|k",
  })
  void saysWhatIsWrongAndWhere(String typed, Kind kind, String place) {
    QueryError error = error(typed);
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(typed.substring(error.offset(), error.end())).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a OR|true", "a OR |true", "a -|true", "a \"b|true", "a (b|true", "a \"\"|true", "tag:|true", "a =|true", "()|true",
      "OR|false", "OR a|false", "a - b|false", "a) b|false", "foo:a|false", "date:20|true", "'date:20 '|false", "is:re|true", "is:re a|false",
      "/ab|true", "/a(b/|true", "/*a/|false", "a \"\" b|false",
  })
  void knowsWhatMayBecomeRight(String typed, boolean unfinished) {
    assertThat(error(typed).isUnfinished(typed)).isEqualTo(unfinished);
  }

  @Test
  void bracketsGoDeepButNotForEver() {
    assertThat(Shown.of(QueryParser.parse("(".repeat(40) + "a" + ")".repeat(40)))).isEqualTo("a");
    assertThat(error("(".repeat(100_000)).kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(error("-".repeat(100_000) + "a").kind()).isEqualTo(Kind.TOO_DEEP);
  }

  @Property(tries = 5000)
  void anythingTypedIsUnderstoodOrAnError(
      @ForAll @StringLength(max = 12) @Chars({'a', 'O', 'R', ' ', '(', ')', '"', '“', '”', '-', ':', '=', '.', '2', '武', '「', '\ud842', '\udfb7'})
      String typed) {
    try {
      assertThat(QueryParser.parse(typed)).isNotNull();
    } catch (QueryException e) {
      assertThat(e.error().offset()).isBetween(0, typed.length());
      assertThat(e.error().end()).isBetween(e.error().offset(), typed.length());
    }
  }

  private static QueryError error(String typed) {
    assertThatThrownBy(() -> QueryParser.parse(typed)).isInstanceOf(QueryException.class);
    return catchThrowableOfType(QueryException.class, () -> QueryParser.parse(typed)).error();
  }
}
