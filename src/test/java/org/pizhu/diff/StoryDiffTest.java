package org.pizhu.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.diff.Difference.Kind;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

class StoryDiffTest {

  private static Story story(String... blocks) {
    List<Block> all = new ArrayList<>();
    int at = 0;
    for (String block : blocks) {
      all.add(new Block(all.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH, new TextRange(at, at + block.length())));
      at += block.length() + 1;
    }
    return new Story(false, String.join("\n", blocks), all, List.of(), null, null, List.of(), null, "");
  }

  private static Story random(Random random, int blocks, int length, int alphabet) {
    String[] all = new String[blocks];
    for (int i = 0; i < blocks; i++) {
      all[i] = random.ints(length, 0x4e00, 0x4e00 + alphabet).mapToObj(Character::toString).collect(Collectors.joining());
    }
    return story(all);
  }

  @Property(tries = 1500)
  void givesTheSecondTextAndItsMirrorTheFirst(
      @ForAll("stories") List<String> one, @ForAll("stories") List<String> other) {
    Story first = story(one.toArray(String[]::new));
    Story second = story(other.toArray(String[]::new));
    StoryDiff diff = StoryDiff.between(first, second);
    StoryDiff back = StoryDiff.between(second, first);
    assertThat(applied(diff)).isEqualTo(second.text());
    assertThat(applied(back)).isEqualTo(first.text());
    assertThat(diff.isEqual()).isEqualTo(first.text().equals(second.text()));
    assertThat(diff.differences().isEmpty()).isEqualTo(diff.isEqual());
    assertThat(StoryDiff.between(first, first).isEqual()).isTrue();
    DiffSummary there = diff.summary();
    DiffSummary here = back.summary();
    assertThat(new int[] {there.charactersAdded(), there.charactersRemoved(), there.charactersChanged(), there.punctuation(),
        there.paragraphsAdded(), there.paragraphsRemoved(), there.paragraphsMoved(), there.passagesMoved()})
        .containsExactly(here.charactersRemoved(), here.charactersAdded(), here.charactersChanged(), here.punctuation(),
            here.paragraphsRemoved(), here.paragraphsAdded(), here.paragraphsMoved(), here.passagesMoved());
    whole(diff);
  }

  /** The pieces of the rows make up both texts, and no edit cuts a surrogate pair. */
  private static void whole(StoryDiff diff) {
    Pieces pieces = new Pieces(diff);
    for (Side side : Side.values()) {
      Story story = side == Side.FIRST ? diff.first() : diff.second();
      RowKind elsewhere = side == Side.FIRST ? RowKind.MOVED_TO : RowKind.MOVED_FROM;
      String text = diff.rows().stream()
          .filter(row -> row.kind() != elsewhere && (side == Side.FIRST ? row.before() : row.after()) != null)
          .map(row -> pieces.of(row, side).stream().map(piece -> piece.range().of(story.text())).collect(Collectors.joining()))
          .collect(Collectors.joining("\n"));
      assertThat(text).isEqualTo(story.text());
    }
    for (DiffRow row : diff.rows()) {
      for (TextEdit edit : row.edits()) {
        assertThat(isWhole(diff.first().text(), edit.before()) && isWhole(diff.second().text(), edit.after())).isTrue();
      }
    }
  }

  private static boolean isWhole(String text, TextRange range) {
    return range.isEmpty()
        || !Character.isLowSurrogate(text.charAt(range.start())) && !Character.isHighSurrogate(text.charAt(range.end() - 1));
  }

  @Provide
  Arbitrary<List<String>> stories() {
    Arbitrary<String> word = Arbitraries.of("社区", "防控", "记者", "蔡朝阳", "，", "。", "“", "”", "12", "3.5", "Abc", "😀", "😁", "的", " ", "（", ")");
    return word.list().ofMinSize(1).ofMaxSize(14).map(words -> String.join("", words)).list().ofMinSize(1).ofMaxSize(9);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2020年1月23日，离汉通道关闭。|2020年1月24日，离汉通道关闭。|23>24/WORDING",
      "他说“好”，就去了那里。|他说「好」，就去了那里。|“好”>「好」/PUNCTUATION",
      "共有(三)人参加了会议。|共有（三）人参加了会议。|(三)>（三）/PUNCTUATION",
      "社区干部三十人。居民都来了。大家高兴。|社区干部三十人。大家高兴。|居民都来了。>/WORDING",
      "使用Windows系统的人很多很多。|使用Linux系统的人很多很多。|Windows>Linux/WORDING",
      "参加会议的有１２人，会议开得好。|参加会议的有12人，会议开得好。|１２>12/PUNCTUATION",
      "他😀笑了起来，大家也笑了。|他😁笑了起来，大家也笑了。|😀>😁/WORDING",
  })
  void findsWhatAPersonWouldMark(String before, String after, String expected) {
    StoryDiff diff = StoryDiff.between(story("标题", before), story("标题", after));
    String found = diff.rows().stream().flatMap(row -> row.edits().stream())
        .map(edit -> edit.before().of(diff.first().text()) + ">" + edit.after().of(diff.second().text()) + "/" + edit.nature())
        .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatWasMovedIsNotLost() {
    String[] before = {"标题", "第一段说的是天气和收成。", "第二段说的是道路与桥梁。", "第三段说的是学校和老师。", "第四段说的是医院与护士。"};
    String[] after = {"标题", "第二段说的是道路与桥梁。", "第三段说的是学校和老师。", "第四段说的是医院与护士。", "第一段说的是天气与收成。"};
    StoryDiff diff = StoryDiff.between(story(before), story(after));
    assertThat(diff.differences()).singleElement().satisfies(difference -> {
      assertThat(difference.kind()).isEqualTo(Kind.MOVED);
      assertThat(difference.edits()).hasSize(1);
    });
    assertThat(diff.summary().paragraphsMoved()).isEqualTo(1);
    assertThat(diff.summary().charactersChanged()).isEqualTo(1);
    assertThat(diff.summary().charactersRemoved()).isZero();
  }

  @Test
  void aBylineTakenOutOfAParagraphWasMoved() {
    StoryDiff diff = StoryDiff.between(
        story("标题", "大家都盼望迎来疫去花开的日子。（记者 蔡朝阳 唐晓安）"),
        story("标题", "湖北日报全媒记者 蔡朝阳 唐晓安", "大家都盼望迎来疫去花开的日子。"));
    assertThat(diff.moves()).singleElement().satisfies(move -> assertThat(move.isBlock()).isFalse());
    assertThat(diff.differences()).extracting(Difference::kind).containsExactly(Kind.MOVED);
    assertThat(diff.summary().passagesMoved()).isEqualTo(1);
    int at = diff.first().text().indexOf("（记者");
    assertThat(diff.imageOf(new TextRange(at, diff.first().text().length()))).extracting(place -> place.of(diff.second().text()))
        .containsExactly("湖北日报全媒记者 蔡朝阳 唐晓安");
    assertThat(diff.imageOf(new TextRange(at - 3, at + 7))).extracting(place -> place.of(diff.second().text()))
        .containsExactly("湖北日报全媒记者 蔡朝阳", "日子。");
    assertThat(diff.summary().paragraphsAdded()).isZero();
  }

  @Test
  void collectsTheWordingsOfAPassage() {
    Story one = story("标题", "这里有三十名干部参加了排查工作。", "另一段。");
    Story two = story("题目", "另一段。", "这里有五十名干部参加了排查工作。");
    Story three = story("标题", "另一段。");
    int start = one.text().indexOf("三十名干部");
    Apparatus apparatus = Apparatus.of(List.of(three, one, two, one), 1, new TextRange(start, start + 5));
    assertThat(apparatus.wordings()).extracting(Apparatus.Wording::text).containsExactly("三十名干部", "", "五十名干部");
    assertThat(apparatus.wordings().get(0).witnesses()).extracting(Apparatus.Witness::version).containsExactly(1, 3);
    TextRange place = apparatus.wordings().get(2).witnesses().get(0).places().get(0);
    assertThat(place.of(two.text())).isEqualTo("五十名干部");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "军令如山|<b>军令如山</b>|BOLD GAINED whole",
      "<b>军令如山</b>|军令如山|BOLD LOST whole",
      "军令如山|军令<b>如山</b>|BOLD GAINED part",
      "<b>军令</b>如山|军令<strong>如山</strong>|BOLD SHIFTED part",
      "军令如山|<i>军令</i><a href=\"x\">如山</a>|ITALIC GAINED part, LINK GAINED part",
      "<b>军令如山</b>|<strong>军令如山</strong>|",
      "军令如山。|军令如山<b>。</b>|",
      "<b>军令如山倒</b>|军令如山垮|BOLD LOST whole",
      "<u>军令</u>如山|<s>军令</s>如山|UNDERLINE LOST part, STRIKE GAINED part",
  })
  void saysHowABlockIsFormattedOtherwise(String before, String after, String expected) {
    StoryDiff diff = StoryDiff.between(formatted(before), formatted(after));
    assertThat(formats(diff)).isEqualTo(expected == null ? "" : expected);
    assertThat(formats(StoryDiff.between(formatted(after), formatted(before)).mirrored())).isEqualTo(expected == null ? "" : expected);
  }

  private static Story formatted(String html) {
    String text = html.replaceAll("<[^>]*>", "");
    return new Story(false, text, List.of(new Block(BlockKind.PARAGRAPH, new TextRange(0, text.length()))), List.of(), null, null,
        List.of(), null, "<p data-o=\"0\">" + html + "</p>");
  }

  private static String formats(StoryDiff diff) {
    return diff.rows().get(0).formats().stream().map(FormatChange.Styled.class::cast)
        .map(one -> one.style() + " " + one.way() + (one.isWhole() ? " whole" : " part")).collect(Collectors.joining(", "));
  }

  @Test
  void anotherKindOfBlockIsAnotherFormat() {
    Story one = formatted("军令如山");
    Story other = new Story(false, one.text(), List.of(new Block(BlockKind.SUBHEADING, new TextRange(0, 4))), List.of(), null, null,
        List.of(), null, "<h2 data-o=\"0\">军令如山</h2>");
    Difference difference = StoryDiff.between(one, other).differences().get(0);
    assertThat(difference.kind()).isEqualTo(Kind.FORMATTED);
    assertThat(difference.formats()).containsExactly(new FormatChange.Kind(BlockKind.PARAGRAPH, BlockKind.SUBHEADING));
  }

  /** These would take minutes if time grew with the square of the length, or fill the memory. */
  @Test
  void copesWithWhatIsLongAndUnlike() {
    Random random = new Random(7);
    for (int alphabet : new int[] {2, 40, 3000}) {
      Story first = random(random, 2000, 50, alphabet);
      Story second = random(random, 2000, 50, alphabet);
      assertThat(applied(StoryDiff.between(first, second))).isEqualTo(second.text());
      Story one = random(random, 2, 50_000, alphabet);
      Story other = random(random, 2, 50_000, alphabet);
      assertThat(applied(StoryDiff.between(one, other))).isEqualTo(other.text());
    }
    String[] same = new String[2000];
    Arrays.fill(same, "同一段文字。");
    assertThat(StoryDiff.between(story(same), story(Arrays.copyOf(same, 1500))).summary().paragraphsRemoved()).isEqualTo(500);
    List<String> shuffled = new ArrayList<>(List.of(random(random, 2000, 50, 3000).text().split("\n")));
    Story before = story(shuffled.toArray(String[]::new));
    Collections.shuffle(shuffled, random);
    Story after = story(shuffled.toArray(String[]::new));
    assertThat(applied(StoryDiff.between(before, after))).isEqualTo(after.text());
  }

  /** The second text, made from the first and what is known of the changes. */
  private static String applied(StoryDiff diff) {
    List<String> blocks = new ArrayList<>();
    for (DiffRow row : diff.rows()) {
      if (row.kind() == RowKind.ADDED) {
        blocks.add(row.second().range().of(diff.second().text()));
      } else if (row.after() != null && row.kind() != RowKind.MOVED_FROM) {
        blocks.add(applied(diff, row));
      }
    }
    return String.join("\n", blocks);
  }

  private static String applied(StoryDiff diff, DiffRow row) {
    StringBuilder text = new StringBuilder();
    int at = row.first().range().start();
    for (TextEdit edit : row.edits()) {
      text.append(diff.first().text(), at, edit.before().start()).append(edit.after().of(diff.second().text()));
      at = edit.before().end();
    }
    return text.append(diff.first().text(), at, row.first().range().end()).toString();
  }
}
