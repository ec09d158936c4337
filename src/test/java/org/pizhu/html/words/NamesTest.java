package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.html.story.ReaderCases;

/** What has the form of a person's name. */
class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"丛敏", "隋小雨", "张三", "欧阳娜娜", "司马光", "王 刚", "李小明", "𠮷野"})
  void chineseNames(String word) {
    assertThat(Names.isName(word)).isTrue();
    if (word.charAt(0) < 0xd800) {
      assertThat(Names.isChineseName(word)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"约翰·史密斯", "旦增尼玛曲珠", "阿卜杜拉•阿齐兹•买买提", "John Smith", "O'Neill", "J.K. Rowling", "A·B", "Ann", "Jean-Paul Marat De La"})
  void foreignNames(String word) {
    assertThat(Names.isName(word)).isTrue();
    assertThat(Names.isChineseName(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "张", "王五六七八", "扎西街道办事处", "报道", "综合报道", "张三报道", "張三報道", "張三報導", "发自武汉", "新华社", "摄影", "近日", "john", "A", "Ab", "张三，李四", "张 ", "a·", "某某·联盟",
    "John  Smith", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqr", "张1"
  })
  void otherWordsAreNone(String word) {
    assertThat(Names.isName(word)).isFalse();
    assertThat(Names.isChineseName(word)).isFalse();
  }

  /** Each name of the tables with one of the others, without a gap. */
  @Test
  void namesThatStandTogetherArePartedRightlyOrNotAtAll() {
    List<String> names = Stream.of(ReaderCases.SEEN, ReaderCases.UNSEEN).flatMap(table -> ReaderCases.of(table).stream())
        .flatMap(one -> one.expected().stream()).filter(line -> line.startsWith("= byline ")).flatMap(line -> Stream.of(line.substring(9).split("; ")))
        .map(person -> person.split(" ", 2)[1].replaceFirst("@.*", "")).filter(name -> Names.isChineseName(name) && Names.isShort(name)).distinct().toList();
    int parted = 0;
    for (int i = 0; i < names.size(); i++) {
      String second = names.get((i * 7 + 3) % names.size());
      int at = Names.second(names.get(i) + second);
      assertThat(at).as(names.get(i) + second).isIn(-1, names.get(i).length());
      parted += at > 0 ? 1 : 0;
    }
    assertThat(parted).isGreaterThan(names.size() * 6 / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"古丽米热", "阿依努尔", "马鞍山林业", "王芳石家庄", "王芳于日前", "王安李明阳", "王芳李", "王芳李明刘伟"})
  void oneNameOrNoneIsNotParted(String run) {
    assertThat(Names.second(run)).isEqualTo(-1);
  }

  /** Four characters need a surname of two, and any name one that is known. */
  @ParameterizedTest
  @ValueSource(strings = {"张三李四", "的地", "们去", "a", "张a", "王 a"})
  void stricter(String word) {
    assertThat(Names.isChineseName(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u4e00', '\u9fff', '\u3400', '\u4dbf', '〇', '\ud842'})
  void chineseCharacters(char c) {
    assertThat(Names.isHan(c)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u4dff', '\ua000', '\u33ff', '\u4dc0', 'a', '。', 'か'})
  void othersAreNone(char c) {
    assertThat(Names.isHan(c)).isFalse();
  }
}
