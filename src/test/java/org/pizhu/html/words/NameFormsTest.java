package org.pizhu.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that stand together, apart, or have no surname of the table. */
class NameFormsTest {

  @ParameterizedTest
  @ValueSource(strings = {"杨小晖徐晓君", "杨小晖徐晓", "裴倩徐晓君"})
  void twoNamesWithoutAGap(String words) {
    assertThat(Names.areTwo(words)).isTrue();
  }

  /** Four characters aren't clear enough, seven are more than two names; a name of one, or one with a word behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"裴倩徐晓", "杨小晖徐晓君张", "杨小晖", "杨小晖、徐晓", "杨小晖见习记", "杨小晖摄影摄", "", "杨小A徐晓君", "杨小晖李明摄"})
  void otherRunsAreNotTwoNames(String words) {
    assertThat(Names.areTwo(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"杨小晖徐晓君,3", "裴倩徐晓君,2", "杨小晖徐晓,3", "裴倩徐晓,2", "杨小晖高兴,-1", "方向徐晓君,-1", "王建国李,-1", "王芳张小李明,-1", "徐晓裴倩,-1", "王芳李张明刘,-1"})
  void theSecondOfTwoNamesBegins(String run, int at) {
    assertThat(Names.second(run)).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"周瑞平 裴 倩", "裴 倩 周瑞平", "裴 倩、周瑞平", "裴 倩、徐 晓", "裴 倩", "周瑞平、裴 倩、徐晓君", "周瑞平 裴 倩 徐晓君 杨小晖 李 敏 王 芳"})
  void namesOfWhichOneIsSetApart(String words) {
    assertThat(Names.areSpaced(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "周瑞平 裴倩", "周瑞平、裴倩", "裴倩", "裴 倩，周瑞平", "裴 倩 的书", "高 兴 周瑞平", "裴 倩 报道", "裴 倩 周瑞平等", "裴 倩。", "", " ", "裴 ", " 裴倩", "的 们",
    "裴 倩 周瑞平 徐晓君 杨小晖 李明 王芳 张小玲 陈建国",
  })
  void otherWordsAreNotNamesSetApart(String words) {
    assertThat(Names.areSpaced(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"小区业主,true", "社区工作,true", "阿依努尔,false", "小区阿依,false", "阿依业主,false", "业主,false", "小区业主们,false", "'',false"})
  void twoWordsAreNobodysName(String word, boolean words) {
    assertThat(Names.isTwoWords(word)).isEqualTo(words);
  }

  /** A name of four without a surname of the table, and one with the surnames of both parents. */
  @ParameterizedTest
  @CsvSource({
    "格绒登巴,true,false", "阿依努尔,true,false", "张李小康,true,true", "陈王雨桐,true,true", "小区业主,false,false", "社会主义,false,false", "现场报道,false,false", "综合报道,false,false",
    "格绒登,false,false", "张李小,false,false", "格绒登巴图,false,false", "'',false,false",
  })
  void fourCharactersMayBeAName(String word, boolean name, boolean ofBothParents) {
    assertThat(Names.isOfFour(word)).isEqualTo(name);
    assertThat(Names.isOfBothParents(word)).isEqualTo(ofBothParents);
    assertThat(Names.isUnusual(word, false)).isEqualTo(name);
  }

  /** Shorter names of this kind only where the bracket or the list ends with them, and never with a word in them. */
  @ParameterizedTest
  @CsvSource({
    "四建磊,true", "春拉,true", "格绒登巴,true", "小区业主,false", "业主,false", "摄影,false", "报道组,false", "大记者,false", "新记者,false", "记者团,false", "春,false", "春a,false", "'',false",
  })
  void shorterOnesAreNamesAtTheEndOfABracket(String word, boolean name) {
    assertThat(Names.isUnusual(word, true)).isEqualTo(name);
    assertThat(Names.isUnusual(word, false)).isEqualTo(name && word.length() == 4);
  }

  @ParameterizedTest
  @CsvSource({"李明,true", "四建磊,true", "李,false", "欧阳娜娜,false", "李a,false", "摄影,false", "资料图,false", "'',false"})
  void twoOrThreeCharactersAreAShortName(String word, boolean isShort) {
    assertThat(Names.isShort(word)).isEqualTo(isShort);
  }

  @ParameterizedTest
  @CsvSource({"扎西次仁,true", "旦增尼玛,true", "扎西,false", "扎西次仁卓玛,false", "扎西平原,false", "平原扎西,false", "'',false"})
  void twoTibetanWordsAreAName(String word, boolean tibetan) {
    assertThat(Names.isTibetan(word)).isEqualTo(tibetan);
  }

  @ParameterizedTest
  @CsvSource({"王芳,true", "李小龙,true", "張小龍,true", "蕭敬騰,true", "王 芳,true", "高清图,false", "高兴,false", "丛敏,false", "的王,false", "王,false", "张三李四,false", "欧阳娜娜,false"})
  void commonNamesHaveACommonSurnameAndNoWord(String word, boolean common) {
    assertThat(Names.isCommonName(word)).isEqualTo(common);
  }

  /** Names of five to eight characters, and of the longest that are transcribed. */
  @ParameterizedTest
  @CsvSource({
    "扎西次仁卓,true", "旦增尼玛曲珠,true", "呼格吉勒图雅,true", "巴特尔巴雅尔,true", "旦增尼玛曲珠扎西,true", "旦增尼玛曲珠扎西卓,false", "扎西平原林业,false", "巴图平原林业,false",
    "一二三四五六七八九十·一二三四五六七八九十·一二三四五六七八九十·一二三四五六七,true", "一二三四五六七八九十·一二三四五六七八九十·一二三四五六七八九十·一二三四五六七八,false",
  })
  void longNames(String word, boolean name) {
    assertThat(Names.isName(word)).isEqualTo(name);
  }

  /** How far a Latin name reaches, and whether it is one. */
  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "\"John Smith\",\"John Smith\"", "\"John Smith、李明\",\"John Smith\"", "\"John Smith 李明\",\"John Smith\"", "\"John Smith  李明\",\"John Smith\"", "\"O'Neill/李明\",O'Neill",
    "\"J.K. Rowling：\",\"J.K. Rowling\"", "Jean-Paul|,Jean-Paul", "John李明,-", "john、李明,-", "李明,-", "\" 李明\",-", "A、李明,-", "\"\",-", "Ann,Ann", "René、李明,-",
  })
  void aLatinNameReaches(String text, String name) {
    int end = Names.latin(text, 0, text.length());
    assertThat(end < 0 ? "-" : text.substring(0, end)).isEqualTo(name);
    int behind = Names.latin("文/" + text, 2, text.length() + 2);
    assertThat(behind).isEqualTo(end < 0 ? -1 : end + 2);
  }

  @ParameterizedTest
  @CsvSource({"0,10,10", "0,4,4", "5,10,10", "0,1,-1", "3,3,-1"})
  void aLatinNameStaysWithinItsReach(int from, int to, int end) {
    assertThat(Names.latin("John Smith", from, to)).isEqualTo(end);
  }

  /** The two characters of a name with a blank between them, at the end or before a mark. */
  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "\"王 芳\",true", "\"王\u3000芳\",true", "\"王 芳、李明\",true", "\"王 芳 李明\",true", "\"王 芳（左）\",true", "\"王 芳(左)\",true", "\"王 芳芳\",false", "\"王 芳）\",false", "\"王 A\",false",
    "\"A 芳\",false", "王、芳,false", "王芳,false", "\"王 \",false",
  })
  void twoCharactersSetApart(String text, boolean spaced) {
    assertThat(Names.spaced(text, 0, 1, text.length())).isEqualTo(spaced);
    assertThat(Names.spaced("记者" + text + "张", 2, 3, text.length() + 2)).isEqualTo(spaced);
  }

  @ParameterizedTest
  @CsvSource({"'',false", "王,true", "王a,false", "a王,false", "王芳,true", "王 芳,false"})
  void onlyChineseCharacters(String word, boolean han) {
    assertThat(Names.isHan(word)).isEqualTo(han);
  }
}
