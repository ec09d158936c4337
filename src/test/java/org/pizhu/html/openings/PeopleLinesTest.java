package org.pizhu.html.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;

/** Lines that are nothing but names, and brackets and names behind the last sentence of a paragraph. «↵» parts a line from the next one. */
class PeopleLinesTest {

  private String text;
  private FoundPeople found;

  private PeopleLines lines(String given) {
    text = given.replace('↵', '\n');
    found = new FoundPeople(text);
    return new PeopleLines(text, found);
  }

  private TextRange first() {
    int end = text.indexOf('\n');
    return new TextRange(0, end < 0 ? text.length() : end);
  }

  private TextRange second() {
    int end = text.indexOf('\n');
    return end < 0 ? null : new TextRange(end + 1, text.length());
  }

  private String people() {
    return found.all(null).stream().map(person -> person.role() + " " + person.name() + (person.outlet() == null ? "" : "@" + person.outlet()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "本报记者 王芳|记者 王芳@本报|true",
    "王芳来到水厂。|''|false",
    "责任编辑：|''|false",
    "记者：|''|false",
    "（张三 译）|''|false",
    "（张三 译）的书|''|false",
    "By WANG FANG|By WANG FANG|true",
    "By WANG FANG↵wang@paper.cn|By WANG FANG|true",
    "王芳　李明|''|false",
    "—本报记者 王芳|记者 王芳@本报|true",
    "－本报记者 王芳|记者 王芳@本报|true",
    "—a|''|false",
    "——|''|false",
    "湖北日报全媒记者↵刘天纵|记者 刘天纵@湖北日报|true",
    "湖北日报全媒记者↵刘天纵 王成龙 李明华|记者 刘天纵@湖北日报; 记者 王成龙@湖北日报; 记者 李明华@湖北日报|true",
    "湖北日报全媒记者↵刘天纵 王成龙 李明华 张三|''|false",
    "湖北日报全媒记者↵水厂昨天投入运营了|''|false",
    "记者：谢谢您|''|false",
    "记者：王芳|记者 王芳|true",
    "记者:谢谢|''|false",
    "''|''|false",
    "水厂昨天投入运营|''|false",
    "图/王芳 文/河边日报|图 王芳|true",
  })
  void aLineOfPeople(String given, String people, boolean names) {
    PeopleLines lines = lines(given);
    assertThat(lines.line(first(), second())).isEqualTo(names);
    assertThat(people()).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "□ 周玉明|作者 周玉明|true",
    "■周玉明|作者 周玉明|true",
    "◎ 周玉明 李明|作者 周玉明; 作者 李明|true",
    "□ 周玉明 李明华 王芳英|''|false",
    "□ 周玉明 李明 王芳 张三|''|false",
    "周玉明|''|false",
    "□ 水厂投运|''|false",
    "''|''|false",
    "□|''|false",
  })
  void aSignedLine(String given, String people, boolean names) {
    PeopleLines lines = lines(given);
    assertThat(lines.signed(first())).isEqualTo(names);
    assertThat(people()).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "水厂投入运营。（记者 张三）|记者 张三|true",
    "水厂投入运营。（记者 张三）▲|记者 张三|true",
    "水厂投入运营。（记者 张三）●|记者 张三|true",
    "▲|''|false",
    "（|''|false",
    "水厂投入运营。|''|false",
    "水厂投入运营。（张三 译）|''|true",
    "水厂投入运营。（张三）（新闻编辑：李四）|新闻编辑 李四|true",
    "水厂投入运营。（张三） （新闻编辑：李四）|新闻编辑 李四|true",
    "水厂投入运营。（记者 张三）　（编辑 李四）|编辑 李四|true",
    "（记者 张三）（编辑 李四）|记者 张三; 编辑 李四|true",
    "（记者 张三）|记者 张三|true",
    "水厂投入运营（见图）|''|true",
    "水厂投入运营。（河边日报 王芳）|''|true",
    "水厂投入运营。【李明】（编辑 李四）|编辑 李四|true",
    "水厂投入运营。[记者 李明]（编辑 李四）|编辑 李四|true",
  })
  void aBracketAtTheEndOfAParagraphAtTheEdge(String given, String people, boolean bracket) {
    PeopleLines lines = lines(given);
    assertThat(lines.bracketAtEnd(first(), true)).isEqualTo(bracket);
    assertThat(people()).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "水厂投入运营。（记者 张三）|记者 张三|true",
    "水厂投入运营。（张三 译）|''|true",
    "水厂投入运营。（张三）（新闻编辑：李四）|新闻编辑 李四|true",
    "水厂投入运营。（河边日报 王芳）|''|true",
  })
  void aBracketWithinTheStory(String given, String people, boolean bracket) {
    PeopleLines lines = lines(given);
    assertThat(lines.bracketAtEnd(first(), false)).isEqualTo(bracket);
    assertThat(people()).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "水厂投入运营。新京报记者 张三|记者 张三@新京报",
    "水厂投入运营！记者 张三|记者 张三",
    "水厂投入运营；新京报记者 张三|''",
    "新京报记者 张三|''",
    "水厂投入运营。|''",
    "。记者 张三|记者 张三",
    "水厂投入运营。记者 谢谢您|''",
    "水厂投入运营。记者 张三 李四 王芳 刘天纵 王成龙 李明华 周玉明 徐巧慧 陈建国 赵小兰 孙丽华 吴志强 郑爱民 黄少华 林晓东 何秀英 高大山|记者 张三; 记者 李四; 记者 王芳; 记者 刘天纵; 记者 王成龙; 记者 李明华; 记者 周玉明; 记者 徐巧慧; 记者 陈建国; 记者 赵小兰; 记者 孙丽华; 记者 吴志强; 记者 郑爱民; 记者 黄少华; 记者 林晓东; 记者 何秀英; 记者 高大山",
    "水厂投入运营。记者 张三 李四 王芳 刘天纵 王成龙 李明华 周玉明 徐巧慧 陈建国 赵小兰 孙丽华 吴志强 郑爱民 黄少华 林晓东 何秀英 高大山 马明 周一 朱德 孙二 李三|''",
  })
  void namesBehindTheLastSentence(String given, String people) {
    PeopleLines lines = lines(given);
    lines.afterLastSentence(first());
    assertThat(people()).isEqualTo(people);
  }
}
