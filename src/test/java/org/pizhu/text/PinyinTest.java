package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How characters are read. */
class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "导,dao", "武,wu", "一,yi", "女,nu nv", "绿,lu lv", "重,zhong chong", "长,zhang chang", "行,xing hang", "㐀,qiu", "龥,yu", "𠮷,''", "a,''", "。,''", "か,''", "😀,''", "豈,''"
  })
  void characterIsRead(String character, String readings) {
    Pinyin pinyin = new Pinyin();
    int point = character.codePointAt(0);
    List<String> found = pinyin.readings(point);
    if (!readings.isEmpty()) {
      assertThat(found).containsAll(List.of(readings.split(" ")));
    }
    assertThat(found).allMatch(Syllables::isWhole);
    int initials = found.stream().mapToInt(reading -> 1 << reading.charAt(0) - 'a').reduce(0, (one, other) -> one | other);
    assertThat(pinyin.initials(point)).isEqualTo(initials);
  }

  /** Of common ones more readings follow. */
  @Test
  void theFirstReadingIsThatOfIcu() {
    Pinyin pinyin = new Pinyin();
    Transliterator icu = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    for (int character = 0x3400; character <= Character.MAX_CODE_POINT; character++) {
      String read = "";
      if (UScript.getScript(character) == UScript.HAN) {
        read = icu.transliterate(Character.toString(character)).strip();
      }
      List<String> found = pinyin.readings(character);
      assertThat(found.isEmpty() ? "" : found.get(0)).as("%x", character).isEqualTo(read.matches("[a-z]+") ? read : "");
    }
  }

  @Test
  void whatIsNoChineseCharacterHasNoReading() {
    Pinyin pinyin = new Pinyin();
    for (String other : List.of("a", "。", "か", "😀", "\u33ff", "\ua000", "\ua4ff")) {
      assertThat(pinyin.readings(other.codePointAt(0))).as(other).isEmpty();
      assertThat(pinyin.initials(other.codePointAt(0))).as(other).isZero();
    }
  }

  @Test
  void eachReadingIsThereOnce() {
    assertThat(new Pinyin().readings('重')).doesNotHaveDuplicates().hasSize(2);
    assertThat(new Pinyin().readings('间')).containsExactly("jian");
    assertThat(new Pinyin().initials('重')).isEqualTo(1 << 'z' - 'a' | 1 << 'c' - 'a');
  }

  @ParameterizedTest
  @CsvSource({
    "武汉,wh,true", "武汉,wuhan,true", "武汉,wuh,true", "武汉,whan,true", "武汉,w,true", "武汉,han,true", "地点/武汉,wh,true", "地点/武汉,dw,false",
    "武汉,hw,false", "武汉,wa,false", "武汉,whs,false", "武汉,wuhann,false",
    "类06 项24,xiang24,true", "类06 项24,x24,true", "类06 项24,x25,false", "第3批,d3p,true", "第3批,3p,true", "核酸PCR,hsPCR,true", "2020,2020,false",
    "重庆,cq,true", "重庆,zhongq,true", "𠮷武汉,wh,true", "wh,wh,true",
    "武汉,'',false", "武汉,WH,false", "武汉,汉,false", "'',w,false"
  })
  void namesAreFoundAsTheyAreTyped(String text, String letters, boolean found) {
    assertThat(Pinyin.shared().spells(text, letters)).isEqualTo(found);
  }

  @Test
  void oneServesAll() {
    assertThat(Pinyin.shared()).isSameAs(Pinyin.shared()).isSameAs(Pinyin.loaded());
  }
}
