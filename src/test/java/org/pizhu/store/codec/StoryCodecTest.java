package org.pizhu.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;
import org.pizhu.store.Samples;

class StoryCodecTest {

  private static Story again(Story story) {
    return StoryCodec.story(story.headlineCut(), story.text(), StoryCodec.structure(story), story.html());
  }

  @Property(tries = 500)
  void storyComesBackAsItWas(@ForAll("stories") Story story) {
    assertThat(again(story)).isEqualTo(story);
  }

  @Example
  void everythingComesBack() {
    assertThat(again(Samples.rich())).isEqualTo(Samples.rich());
  }

  @Example
  void whatThePageSaysComesBack() {
    PageFacts page = new PageFacts("http://example.com/1", "河边日报", "2020-03-05T10:00", "2020-03-06T00:00:00Z", List.of(new Person("记者", "林小舟", null)), "河边网", "台北", true);
    Story story = new Story(false, "", List.of(), List.of(), null, null, List.of(), null, "", null, page);
    assertThat(again(story).page()).isEqualTo(page);
  }

  @Example
  void storyWithoutAnythingComesBack() {
    Story empty = new Story(false, "", List.of(), List.of(), null, null, List.of(), null, "");
    assertThat(again(empty)).isEqualTo(empty);
    assertThat(StoryCodec.structure(empty)).isEqualTo("{\"blocks\":\"\",\"length\":0,\"figures\":[],\"bylines\":[]}");
  }

  @Example
  void blocksAsTheyWereWrittenBeforeAreRead() {
    Story story = new Story(false, "题\n文", List.of(
        new Block(BlockKind.HEADLINE, new TextRange(0, 1)), new Block(BlockKind.PARAGRAPH, new TextRange(2, 3))),
        List.of(), null, null, List.of(), null, "");
    String before = "{\"blocks\":[[\"HEADLINE\",0,1],[\"PARAGRAPH\",2,3]],\"figures\":[],\"bylines\":[]}";
    assertThat(StoryCodec.story(false, "题\n文", before, "")).isEqualTo(story);
    assertThat(StoryCodec.says(before, story)).isTrue();
    assertThat(StoryCodec.says(StoryCodec.structure(story), story)).isTrue();
    assertThat(StoryCodec.says(before.replace("PARAGRAPH", "CAPTION"), story)).isFalse();
    assertThat(StoryCodec.says("{}", story)).isFalse();
  }

  @Example
  void structureThatIsNotOneIsRefused() {
    for (String structure : List.of("", "null", "[]", "{\"blocks\":[]", "{}", "{\"blocks\":[[\"PARAGRAPH\",0]]}",
        "{\"blocks\":\"X1\",\"figures\":[],\"bylines\":[]}",
        "{\"blocks\":\"P\",\"figures\":[],\"bylines\":[]}",
        "{\"blocks\":\"P9\",\"figures\":[],\"bylines\":[]}",
        "{\"blocks\":[[\"POEM\",0,1]],\"figures\":[],\"bylines\":[]}",
        "{\"blocks\":[[\"PARAGRAPH\",0,99]],\"figures\":[],\"bylines\":[]}")) {
      assertThatThrownBy(() -> StoryCodec.story(false, "词", structure, ""))
          .as(structure).isInstanceOf(RuntimeException.class);
    }
  }

  /** Letters as they come in stories, and those that JSON or UTF-16 need care with. */
  static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("春分麦田，。“”（）").withChars("abc \"\\/{}[]:\t\r\u0001\u2028\u00a0").withChars('a', 'z')
        .ofMaxLength(12)
        .flatMap(words -> Arbitraries.of(words, words + "𠮷", "e\u0301" + words));
  }

  private static Arbitrary<TextRange> ranges() {
    return Arbitraries.integers().between(0, 1_000_000)
        .flatMap(start -> Arbitraries.integers().between(0, 500).map(length -> new TextRange(start, start + length)));
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<List<Figure>> figures = figure().list().ofMaxSize(4);
    Arbitrary<List<Byline>> bylines = Combinators.combine(words(), words(), words().injectNull(0.5), ranges())
        .as(Byline::new).list().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(true, false), texts(), figures, dateline().injectNull(0.3), date().injectNull(0.3), bylines,
            Combinators.combine(ranges().injectNull(0.5), ranges().injectNull(0.5)).as(Arrays::asList), words())
        .as((cut, text, pictures, dateline, date, people, ranges, html) -> new Story(
            cut, String.join("\n", text), blocks(text), pictures, dateline, date, people, ranges.get(0), html, ranges.get(1), null));
  }

  private static Arbitrary<List<String>> texts() {
    return words().list().ofMinSize(1).ofMaxSize(8);
  }

  private static List<Block> blocks(List<String> texts) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      BlockKind kind = BlockKind.values()[(start + text.length()) % BlockKind.values().length];
      blocks.add(new Block(kind, new TextRange(start, start + text.length())));
      start += text.length() + 1;
    }
    return blocks;
  }

  private static Arbitrary<Figure> figure() {
    Arbitrary<Credit> credit =
        Combinators.combine(words(), words(), words().injectNull(0.5), ranges()).as(Credit::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, 10_000), words(), words(), Arbitraries.integers(),
            ranges().injectNull(0.3), credit.injectNull(0.3), Dates.dates().injectNull(0.3))
        .as(Figure::new);
  }

  private static Arbitrary<Dateline> dateline() {
    Arbitrary<MonthDay> days = Dates.monthDays();
    return Combinators.combine(
            words(), words().injectNull(0.3), words().injectNull(0.3),
            Arbitraries.integers().between(1900, 2100).injectNull(0.3), days.injectNull(0.3), ranges())
        .as(Dateline::new);
  }

  private static Arbitrary<StoryDate> date() {
    Arbitrary<LocalDate> days = Dates.dates();
    return Combinators.combine(days, Arbitraries.of(DateEvidence.values()).list().ofMinSize(1).ofMaxSize(3))
        .as(StoryDate::new);
  }
}
