package org.pizhu.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has the form of a person's name. */
class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"张三", "欧阳娜娜", "司马光", "王 刚", "李小明", "𠮷野"})
  void chineseNames(String word) {
    assertThat(Names.isName(word)).isTrue();
    if (word.charAt(0) < 0xd800) {
      assertThat(Names.isChineseName(word)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"约翰·史密斯", "阿卜杜拉•阿齐兹•买买提", "John Smith", "O'Neill", "J.K. Rowling", "A·B", "Ann", "Jean-Paul Marat De La"})
  void foreignNames(String word) {
    assertThat(Names.isName(word)).isTrue();
    assertThat(Names.isChineseName(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "张", "王五六七八", "报道", "综合报道", "张三报道", "張三報道", "張三報導", "发自武汉", "新华社", "摄影", "近日", "john", "A", "Ab", "张三，李四", "张 ", "a·", "某某·联盟",
    "John  Smith", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqr", "张1"
  })
  void otherWordsAreNone(String word) {
    assertThat(Names.isName(word)).isFalse();
    assertThat(Names.isChineseName(word)).isFalse();
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
