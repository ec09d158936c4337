package org.pizhu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.TextRange;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.FoldedText;

class PassagesTest {

  private static final String LONG = "一二三四五六七八九十".repeat(6);

  private static SearchedStory story(String headline, String... lines) {
    Map<SearchField, List<Part>> texts = new LinkedHashMap<>();
    texts.put(SearchField.HEADLINE, List.of(new Part(FoldedText.of(headline), 0)));
    int offset = headline.length() + 1;
    for (String line : lines) {
      texts.computeIfAbsent(SearchField.BODY, none -> new ArrayList<>()).add(new Part(FoldedText.of(line), offset));
      offset += line.length() + 1;
    }
    return new SearchedStory(texts, null, Set.of(), Set.of());
  }

  private static List<Passage> passages(SearchedStory story, String query, int most) {
    return new Passages().of(new NaiveMatcher(QueryParser.parse(query)).find(story), most);
  }

  /** Hits in square brackets. */
  private static String marked(Passage passage) {
    StringBuilder marked = new StringBuilder(passage.text());
    List<TextRange> hits = passage.hits();
    for (int i = hits.size() - 1; i >= 0; i--) {
      marked.insert(hits.get(i).end(), ']').insert(hits.get(i).start(), '[');
    }
    return (passage.cutStart() ? "…" : "") + marked + (passage.cutEnd() ? "…" : "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "武汉来信 | 今天没有。 | 武汉 | [武汉]来信",
    "来信 | 他到了武汉。又走了。 | 武汉 | 他到了[武汉]。…",
    "来信 | 先说话。他到了武汉。又走了。 | 武汉 | …他到了[武汉]。…",
    "来信 | 武汉武汉加油。 | 武汉 | [武汉武汉]加油。",
    "来信 | 武汉和武汉。 | 武汉 | [武汉]和[武汉]。",
    "来信 | 後方在此。 | 后方 | [後方]在此。",
    "来信 | 有𠀀一字。 | 𠀀 | 有[𠀀]一字。",
    "来信 | 没有。 | 武汉 | ''"
  })
  void showsTheSentenceOfAHit(String headline, String body, String query, String shown) {
    List<Passage> found = passages(story(headline, body), query, 3);
    assertThat(String.join(" ", found.stream().map(PassagesTest::marked).toList())).isEqualTo(shown);
  }

  @Test
  void aLongSentenceIsCutAroundItsHit() {
    Passage passage = passages(story("来信", LONG + "武汉" + LONG), "武汉", 3).get(0);
    assertThat(passage.cutStart()).isTrue();
    assertThat(passage.cutEnd()).isTrue();
    assertThat(passage.text()).hasSizeLessThanOrEqualTo(60).contains("武汉");
    assertThat(passage.hits().get(0).of(passage.text())).isEqualTo("武汉");
    assertThat(passage.offset()).isEqualTo(3 + LONG.length() - 24);
  }

  @Test
  void noCharacterIsCutInTwo() {
    String pairs = "𠀀".repeat(40);
    for (String before : List.of("", "一")) {
      Passage passage = passages(story("来信", pairs + before + "武汉" + before + pairs), "武汉", 1).get(0);
      assertThat(Character.isLowSurrogate(passage.text().charAt(0))).isFalse();
      assertThat(Character.isHighSurrogate(passage.text().charAt(passage.text().length() - 1))).isFalse();
    }
  }

  @Test
  void ofManyPassagesThoseWithOtherWordsComeFirst() {
    SearchedStory story = story("来信", "武汉一。", "武汉二。", "武汉三。", "病例四。");
    assertThat(passages(story, "武汉 OR 病例", 2)).extracting(PassagesTest::marked).containsExactly("[武汉]一。", "[病例]四。");
    assertThat(passages(story, "武汉 OR 病例", 0)).isEmpty();
    assertThat(passages(story, "武汉 OR 病例", 9)).hasSize(4);
  }
}
