package org.pizhu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.WrittenDate;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.FoldedText;

class NaiveMatcherTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // body | query | hits, -1 for none
      // Chinese: any part of a block
      "武汉市三镇|汉市|1",
      "武汉武汉|武汉|2",
      "哈哈哈|哈哈|1",
      "武/汉|武汉|-1",
      "武漢|武汉|1",
      "武汉|武漢|1",
      "３月５日|3月5日|1",
      "约1.1万名党员|1.1万名|1",
      "13月5日|3月5日|1",
      "他说「好」|『说“好』|1",
      "他说「好」|「“好”」|1",
      "“好”|『「好」』|1",
      "㎡|m2|1",
      "㎡|2|1",
      "ﬁne|fine|1",
      "😀武汉|😀|1",
      "𠮷野|𠮷|1",
      "後来的后来|后来|2",
      // Latin: from the beginning of a word, the last may be begun; quoted whole words
      "Wuhan city|wuh|1",
      "Wuhan city|uhan|-1",
      "Wuhan city|han|-1",
      "the wuhan|\"wuh\"|-1",
      "the wuhan|\"WUHAN\"|1",
      "the wuhan city|\"wuhan ci\"|-1",
      "wuhan 武汉wuhan|wuhan|2",
      "50km|km|1",
      "H7N9病毒|h7n9病|1",
      "H7N9病毒|n9|1",
      "XH7N9|h7|-1",
      "abc123|123|1",
      "aa|a|1",
      "ΑΣ σ|ας|1",
      "Москва|моск|1",
      "Москва|оск|-1",
      // As written
      "武漢|=武汉|-1",
      "武漢|=武漢|1",
      "WUHAN Wuhan|=Wuhan|1",
      "AAa|=Aa|-1",
      "ＡaAa|=Aa|-1",
      "ＡBAB|=AB|-1",
      "ＡB AB|=AB|1",
      "㎡ m2|=m2|1",
      "㎡|=2|-1",
      "“好”|=「“好”」|1",
      "「好」|=「“好”」|-1",
      // And, or, not
      "武汉捐款|武汉 捐款|2",
      "武汉|武汉 捐款|-1",
      "武汉/捐款|武汉 捐款|2",
      "武汉|武汉 OR 捐款|1",
      "武汉捐款|武汉 OR 捐款|2",
      "武汉|(武汉 捐款) OR 汉|1",
      "武汉|-捐款|0",
      "武汉|武汉 -捐款|1",
      "武汉捐款|武汉 -捐款|-1",
      "武汉|-武汉|-1",
      "武汉|-武汉 OR 汉|1",
  })
  void findsWordsInTheBody(String body, String query, int hits) {
    assertThat(hits(story(Map.of(SearchField.BODY, body)), query)).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // By field; what the names say again is not counted again
      "武汉|HEADLINE|headline:武汉|1",
      "武汉|BODY|headline:武汉|-1",
      "武汉|NOTE|武汉|1",
      "武汉|MEMO|武汉|1",
      "话语/直接引语|TAG|话语|1",
      "话语/直接引语|TAG|tag:话语/直接|1",
      "王妍|BYLINE|王妍|1",
      "王妍|BYLINE|byline:王妍|1",
      "王妍|CREDIT|credit:王|1",
      "央广网|OUTLET|央广|1",
      "央广网|OUTLET|body:央广|-1",
      // By reading, in headlines, bylines and tags
      "武汉加油|HEADLINE|wuhan|1",
      "武汉加油|HEADLINE|wuh|1",
      "武汉加油|HEADLINE|wh|1",
      "武汉加油|HEADLINE|whj|1",
      "武汉加油|HEADLINE|hanjia|1",
      "武汉加油|HEADLINE|uhan|-1",
      "武汉加油|HEADLINE|w|-1",
      "武汉加油|HEADLINE|\"wuhan\"|-1",
      "武汉加油|HEADLINE|=wuhan|-1",
      "武汉加油|HEADLINE|body:wuhan|-1",
      "武汉加油|BODY|wuhan|-1",
      "武汉加油|CAPTION|wuhan|-1",
      "武漢武汉|HEADLINE|ｗｕｈａｎ|2",
      "武-汉|HEADLINE|wuhan|-1",
      "重庆|HEADLINE|chongqing|1",
      "重庆|HEADLINE|zhongqing|1",
      "西安|HEADLINE|xian|1",
      "女儿|HEADLINE|nver|1",
      "王妍|BYLINE|wangyan|1",
      "王妍|BYLINE|byline:wy|1",
      "直接引语|TAG|zjyy|1",
      "wuhan 武汉|HEADLINE|wuhan|2",
  })
  void findsWordsInFields(String text, SearchField field, String query, int hits) {
    assertThat(hits(story(Map.of(field, text)), query)).isEqualTo(hits);
  }

  @Test
  void whatTheNamesSayAgainIsNotCountedAgain() {
    SearchedStory story = story(Map.of(SearchField.BODY, "记者王妍", SearchField.BYLINE, "王妍", SearchField.NOTE, "王妍？"));
    assertThat(hits(story, "王妍")).isEqualTo(2);
    assertThat(hits(story, "byline:王妍")).isEqualTo(1);
  }

  @Test
  void aHitStandsInOneBlock() {
    SearchedStory story = story(Map.of(SearchField.BODY, "武/汉", SearchField.NOTE, "三/镇"));
    assertThat(hits(story, "武汉")).isEqualTo(NaiveMatcher.NONE);
    assertThat(hits(story, "三镇")).isEqualTo(NaiveMatcher.NONE);
    assertThat(hits(story, "武 汉")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
      "date:2020, 0", "date:2020-03, 0", "date:2020-03-05, 0", "date:2020-03-06.., -1", "date:..2020-03-04, -1", "date:..2020-03-05, 0",
      "has:image, 0", "has:memo, -1", "is:unread, 0", "is:read, -1", "-is:read, 0", "武汉 is:unread, 1",
  })
  void knowsWhatAStoryIsAndHas(String query, int hits) {
    SearchedStory plain = story(Map.of(SearchField.BODY, "武汉"));
    SearchedStory story =
        new SearchedStory(plain.texts(), new WrittenDate(LocalDate.of(2020, 3, 5)), Set.of(Thing.IMAGE), Set.of(State.UNREAD));
    assertThat(hits(story, query)).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource({
      "2020-03, date:2020, 0", "2020-03, date:2020-03, 0", "2020-03, date:2020-03-01..2020-03-30, -1", "2020-03, date:2020-04.., -1",
      "2020, date:2020, 0", "2020, date:2020-03, -1", "2020, date:2019.., 0", "--03-05, date:2020, -1", "--03-05, date:..2030, -1",
      "2020-02, date:..2020-02-29, 0", "2020-02, date:..2020-02-28, -1",
  })
  void aDateThatIsKnownInPartIsAmongDaysIfAllThatItMayBeAre(String date, String query, int hits) {
    SearchedStory story = new SearchedStory(Map.of(), WrittenDate.parse(date).orElseThrow(), Set.of(), Set.of());
    assertThat(hits(story, query)).isEqualTo(hits);
  }

  @Test
  void withoutADateItIsOnNoDay() {
    assertThat(hits(story(Map.of()), "date:2020..")).isEqualTo(NaiveMatcher.NONE);
    assertThat(hits(story(Map.of()), "-date:2020..")).isZero();
  }

  private static int hits(SearchedStory story, String query) {
    return new NaiveMatcher(QueryParser.parse(query)).hits(story);
  }

  /** A story of these texts; a stroke parts blocks, in tags it is what it is. */
  private static SearchedStory story(Map<SearchField, String> texts) {
    Map<SearchField, List<Part>> parts = new EnumMap<>(SearchField.class);
    texts.forEach((field, text) -> {
      List<Part> blocks = new ArrayList<>();
      for (String block : field == SearchField.TAG ? new String[] {text} : text.split("/")) {
        blocks.add(new Part(FoldedText.of(block), SearchedStory.NOWHERE));
      }
      parts.put(field, blocks);
    });
    return new SearchedStory(parts, null, Set.of(), Set.of());
  }
}
