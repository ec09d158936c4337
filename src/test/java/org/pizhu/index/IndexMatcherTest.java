package org.pizhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.index.Segment.Block;
import org.pizhu.query.Expression;
import org.pizhu.query.Expression.Condition;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.FoldedText;
import org.pizhu.text.Pinyin;

/** Segments of a few stories: what is found in them, however they are parted, and when some are dead. */
class IndexMatcherTest {

  /** A headline, a stroke, and the lines of the body with strokes between. */
  private static final List<String> STORIES = List.of(
      "武汉疫情|武汉市新增病例。|疫|情",
      "湖北日报|哈哈哈哈哈|AbcAbc abc xabc abcx",
      "𠀀𠀁𠀀𠀁|𠀀𠀀𠀀，𠀁|a𠀀b",
      "後方|后方与後方：「武汉」“武汉”",
      "3月5日|1.1万名，１１万名",
      "空行||武汉");

  private static final List<String> QUERIES = List.of(
      "武", "武汉", "武汉疫情", "疫情", "情疫", "哈", "哈哈", "哈哈哈", "哈哈哈哈哈", "哈哈哈哈哈哈", "abc", "\"abc\"", "ab", "𠀀", "𠀁", "𠀀𠀁", "𠀀𠀀",
      "𠀀b", "后方", "後方", "=後方", "“武汉”", "1.1万", "１", "11", "3月5日", "headline:武汉", "body:武汉", "-武汉", "武汉 病例", "湖北 OR 后方", "龘", "龘武");

  private static SearchedStory story(String lines) {
    Map<SearchField, List<Part>> texts = new LinkedHashMap<>();
    int offset = 0;
    for (String line : lines.split("\\|")) {
      SearchField field = offset == 0 ? SearchField.HEADLINE : SearchField.BODY;
      if (!line.isEmpty()) {
        texts.computeIfAbsent(field, none -> new ArrayList<>()).add(new Part(FoldedText.of(line), offset));
      }
      offset += line.length() + 1;
    }
    return new SearchedStory(texts, null, Set.of(), Set.of());
  }

  /** An index in memory. What an index asks the library for is looked up in the stories themselves. */
  private static final class Index implements SearchFacts {

    private final Map<Long, SearchedStory> stories = new TreeMap<>();
    private final TreeMap<Long, Block> blocks = new TreeMap<>();
    private final List<SegmentInfo> segments = new ArrayList<>();
    private final List<BitSet> dead = new ArrayList<>();

    void segment(Map<Long, SearchedStory> some) {
      int number = segments.size() + 1;
      SegmentBuilder builder = new SegmentBuilder(character -> Pinyin.shared().readings(character), some.size());
      some.forEach(builder::add);
      Segment made = builder.finish(number);
      made.blocks().forEach(block -> blocks.put(block.key(), block));
      segments.add(SegmentInfo.of(number, made.stories(), made.lengths()));
      dead.add(new BitSet());
      stories.putAll(some);
    }

    Map<Long, Integer> find(Expression wanted) {
      BlockSource source = key -> blocks.floorEntry(key) == null ? null : blocks.floorEntry(key).getValue();
      StoryMatches found =
          new IndexMatcher(new IndexedStories(segments, dead), source, this, true).match(wanted, id -> true);
      Map<Long, Integer> hits = new TreeMap<>();
      for (int i = 0; i < found.size(); i++) {
        hits.put(found.id(i), found.hits(i));
        assertThat(found.score(i)).isGreaterThanOrEqualTo(0);
      }
      return hits;
    }

    Map<Long, Integer> naive(Expression wanted) {
      Map<Long, Integer> hits = new TreeMap<>();
      stories.forEach((id, story) -> {
        int found = new NaiveMatcher(wanted).hits(story);
        if (found != NaiveMatcher.NONE) {
          hits.put(id, found);
        }
      });
      return hits;
    }

    @Override
    public Map<Long, Integer> added(Word word, SearchField field) {
      return Map.of();
    }

    @Override
    public long[] satisfying(Condition condition) {
      return new long[0];
    }

    @Override
    public Map<Long, Integer> hits(Word word, Collection<Long> wanted) {
      Map<Long, Integer> hits = naive(word);
      hits.keySet().retainAll(wanted);
      return hits;
    }

    @Override
    public Map<Long, List<String>> lines(SearchField field, Collection<Long> wanted) {
      Map<Long, List<String>> lines = new TreeMap<>();
      wanted.forEach(id -> lines.put(id, stories.get(id).of(field).stream().map(part -> part.text().folded()).toList()));
      return lines;
    }
  }

  private static Index index(int storiesASegment) {
    Index index = new Index();
    for (int from = 0; from < STORIES.size(); from += storiesASegment) {
      Map<Long, SearchedStory> some = new TreeMap<>();
      for (int i = from; i < Math.min(STORIES.size(), from + storiesASegment); i++) {
        some.put(10L * (i + 1), story(STORIES.get(i)));
      }
      index.segment(some);
    }
    return index;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 100})
  void findsWhatALookThroughAllFinds(int storiesASegment) {
    Index index = index(storiesASegment);
    for (String query : QUERIES) {
      Expression wanted = QueryParser.parse(query);
      assertThat(index.find(wanted)).as(query).isEqualTo(index.naive(wanted));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "疫情 | {10=1}",
    "哈哈 | {20=2}",
    "哈哈哈 | {20=1}",
    "𠀀 | {30=6}",
    "𠀀𠀁 | {30=2}",
    "后方 | {40=3}",
    "武汉 | {10=2, 40=2, 60=1}",
    "龘 | {}"
  })
  void countsHits(String query, String hits) {
    assertThat(index(2).find(QueryParser.parse(query))).hasToString(hits);
  }

  @Test
  void aStoryThatHasChangedCountsOnceByWhatItIsNow() {
    Index index = index(100);
    index.segment(Map.of(10L, story("上海|没有了")));
    index.dead.get(0).set(0);
    for (String query : List.of("武汉", "上海", "没有", "-武汉", "疫情")) {
      Expression wanted = QueryParser.parse(query);
      assertThat(index.find(wanted)).as(query).isEqualTo(index.naive(wanted));
    }
    assertThat(index.find(QueryParser.parse("武汉"))).doesNotContainKey(10L);
    assertThat(index.find(QueryParser.parse("上海"))).containsOnlyKeys(10L);
  }

  @Test
  void aTermOfManyPlacesFillsBlocksAndIsFound() {
    Map<Long, SearchedStory> many = new TreeMap<>();
    for (long id = 1; id <= 300; id++) {
      many.put(id, story("标题" + id + "|" + "武汉".repeat(40) + (char) ('\u4e00' + id)));
    }
    Index index = new Index();
    index.segment(many);
    assertThat(index.blocks).hasSizeGreaterThan(2);
    for (String query : List.of("武汉", "汉武", "武汉武汉", "标题299", "汉" + (char) ('\u4e00' + 77))) {
      Expression wanted = QueryParser.parse(query);
      assertThat(index.find(wanted)).as(query).isNotEmpty().isEqualTo(index.naive(wanted));
    }
  }

  @Test
  void anIndexOfNothingFindsNothing() {
    assertThat(new Index().find(QueryParser.parse("武汉"))).isEmpty();
    assertThat(new Index().find(QueryParser.parse("-武汉"))).isEmpty();
  }
}
