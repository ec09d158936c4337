package org.pizhu.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.diff.Difference;
import org.pizhu.diff.Nature;
import org.pizhu.diff.RowKind;
import org.pizhu.diff.Side;
import org.pizhu.diff.StoryDiff;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Codebook;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** What is shown of a comparison: all of both texts, every difference at its place, long stretches put away. */
class SheetTest {

  private static final Source SOURCE = new Source(1, "a.html", "/a.html", "0".repeat(64), 1, "UTF-8", Instant.EPOCH);
  private static final CompareOptions SIDES = CompareOptions.DEFAULT;
  private final CompareWords words = new CompareWords(new Messages(Language.CHINESE));

  private static StoredStory story(long id, String... blocks) {
    List<Block> all = new ArrayList<>();
    int at = 0;
    for (String block : blocks) {
      all.add(new Block(all.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH, new TextRange(at, at + block.length())));
      at += block.length() + 1;
    }
    Story story = new Story(false, String.join("\n", blocks), all, List.of(), null, null, List.of(), null, "");
    return new StoredStory(id, 1, SOURCE, story, Map.of(), true);
  }

  private static CompareContent content(String[] first, String[] second) {
    StoredStory one = story(1, first);
    StoredStory other = story(2, second);
    return new CompareContent(
        one, other, StoryDiff.between(one.story(), other.story()), List.of(), List.of(), List.of(), List.of(), Codebook.EMPTY, List.of());
  }

  private CompareSheet sheet(CompareContent content, CompareOptions options) {
    return new SheetBuilder(content, options, words).build(Set.of());
  }

  /** What the rows show of one text, each block on a line. */
  private static String shown(CompareSheet sheet, Side side) {
    RowKind elsewhere = side == Side.FIRST ? RowKind.MOVED_TO : RowKind.MOVED_FROM;
    RowKind without = side == Side.FIRST ? RowKind.ADDED : RowKind.REMOVED;
    StringBuilder text = new StringBuilder();
    int source = -1;
    for (CompareRow row : sheet.rows()) {
      if (row.kind() == null || row.kind() == elsewhere || row.kind() == without) {
        continue;
      }
      text.append(source < 0 || row.source() == source ? "" : "\n");
      source = row.source();
      int cell = sheet.options().isOneText() ? 0 : side.ordinal();
      row.cells().get(cell).segments().stream()
          .filter(segment -> segment.side() == side || segment.look() == Look.SAME)
          .forEach(segment -> text.append(segment.range().of(sheet.content().text(segment.side()))));
    }
    return text.toString();
  }

  @Property(tries = 400)
  void showsAllOfBothTextsAndEveryDifference(@ForAll("stories") List<String> one, @ForAll("stories") List<String> other) {
    CompareContent content = content(one.toArray(String[]::new), other.toArray(String[]::new));
    for (boolean isOneText : new boolean[] {false, true}) {
      CompareSheet sheet = sheet(content, SIDES.withOneText(isOneText));
      assertThat(shown(sheet, Side.FIRST)).isEqualTo(content.text(Side.FIRST));
      if (!isOneText) {
        assertThat(shown(sheet, Side.SECOND)).isEqualTo(content.text(Side.SECOND));
      }
      List<Difference> all = content.diff().differences();
      assertThat(sheet.spots()).extracting(Spot::id)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, all.size()).boxed().toList());
      assertThat(sheet.spots()).isSortedAccordingTo((a, b) -> Integer.compare(a.row(), b.row()));
      sheet.spots().forEach(spot -> {
        assertThat(has(sheet.rows().get(spot.row()), spot.id())).isTrue();
        assertThat(has(sheet.rows().get(spot.otherRow()), spot.id())).isTrue();
        // Within one block words may move without leaving their row.
        assertThat(spot.isMove() || spot.row() == spot.otherRow()).isTrue();
      });
      CompareSheet wording = sheet(content, SIDES.withOneText(isOneText).withWordingOnly(true));
      assertThat(wording.spots()).extracting(Spot::id).containsExactlyInAnyOrderElementsOf(IntStream.range(0, all.size())
          .filter(i -> all.get(i).nature() == Nature.WORDING && all.get(i).kind() != Difference.Kind.FORMATTED).boxed().toList());
      CompareSheet folded = sheet(content, SIDES.withOneText(isOneText).withFolded(true));
      assertThat(folded.rows().stream().mapToInt(row -> Math.max(1, row.folded())).sum()).isEqualTo(sheet.rows().size());
      assertThat(folded.spots()).extracting(Spot::id).isEqualTo(sheet.spots().stream().map(Spot::id).toList());
    }
  }

  @Provide
  Arbitrary<List<String>> stories() {
    Arbitrary<String> word = Arbitraries.of("社区", "防控", "记者", "蔡朝阳", "，", "。", "“", "12", "3.5", "Abc", "😀", "的", " ", "（", ")");
    return word.list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts)).list().ofMinSize(1).ofMaxSize(12);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "大家都来了。|大家也来了。|都/CHANGED 也/CHANGED",
      "大家来了。|大家都来了。|都/ADDED",
      "大家都来了。|大家来了。|都/REMOVED",
      "他说“好”，就去了。|他说「好」，就去了。|“好”/PUNCTUATION 「好」/PUNCTUATION",
  })
  void everySortOfDifferenceHasItsLook(String before, String after, String expected) {
    CompareContent content = content(new String[] {"标题", before}, new String[] {"标题", after});
    CompareSheet sheet = sheet(content, SIDES.withOneText(true));
    String found = sheet.rows().get(1).cells().get(0).segments().stream().filter(one -> one.look() != Look.SAME)
        .map(one -> one.range().of(content.text(one.side())) + "/" + one.look()).collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatWasMovedSaysWhereItIs() {
    String[] before = {"标题", "第一段说的是天气和收成。", "第二段说的是道路与桥梁。", "第三段说的是学校和老师。"};
    String[] after = {"标题", "第二段说的是道路与桥梁。", "第三段说的是学校和老师。", "第一段说的是天气和收成。"};
    CompareSheet sheet = sheet(content(before, after), SIDES);
    Spot move = sheet.spots().get(0);
    assertThat(sheet.spots()).hasSize(1);
    assertThat(said(sheet, move.row())).containsExactly("↓ 移到第 3 段", "↓ 见第 3 段");
    assertThat(said(sheet, move.otherRow())).containsExactly("↑ 见第 1 段", "↑ 原在第 1 段");
  }

  private static List<String> said(CompareSheet sheet, int row) {
    return sheet.rows().get(row).cells().stream().flatMap(cell -> cell.chips().stream()).map(CompareCell.Chip::words).toList();
  }

  /** A paragraph of 100,000 characters is many rows, none of them higher than a window. */
  @Test
  void cutsVeryLongBlocks() {
    Random random = new Random(5);
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      String point = Character.toString(0x4e00 + random.nextInt(3000));
      before.append(point).append(i % 40 == 0 ? "。" : "");
      after.append(random.nextInt(9) == 0 ? "😀" : point).append(i % 40 == 0 ? "。" : "");
    }
    String long1 = before.toString();
    CompareContent content = content(
        new String[] {"标题", long1, "只在前本的一段。" + long1.substring(0, 5000)}, new String[] {"标题", after.toString()});
    CompareSheet sheet = sheet(content, SIDES);
    assertThat(shown(sheet, Side.FIRST)).isEqualTo(content.text(Side.FIRST));
    assertThat(shown(sheet, Side.SECOND)).isEqualTo(content.text(Side.SECOND));
    assertThat(sheet.rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
      assertThat(row.cells()).allMatch(cell -> cell.length() <= 900);
      row.cells().forEach(cell -> cell.segments().forEach(segment -> {
        String text = segment.range().of(content.text(segment.side()));
        assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
      }));
    });
  }

  @ParameterizedTest
  @CsvSource({"'',false,false,false", "one-text,true,false,false", "wording folded nonsense,false,true,true"})
  void remembersHowItWasLookedAt(String remembered, boolean isOneText, boolean isWordingOnly, boolean isFolded) {
    CompareOptions options = CompareOptions.parse(remembered);
    assertThat(options).isEqualTo(new CompareOptions(isOneText, isWordingOnly, isFolded));
    assertThat(CompareOptions.parse(options.format())).isEqualTo(options);
  }

  private static boolean has(CompareRow row, int spot) {
    return row.cells().stream().anyMatch(cell -> cell.has(spot));
  }
}
