package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;
import org.pizhu.text.WhiteSpace;

/** An offset means the same in the story's text and in the page. */
class ReaderContractTest extends ReaderTest {

  private static final Path SEEDS = Path.of("seeds/000_ca418ce6a18ed07a.txt");

  private static StoredStory stored(Story story) {
    Source source = new Source(1, "a.txt", "/a.txt", "0".repeat(64), 1, "UTF-8", Instant.EPOCH);
    return new StoredStory(1, 1, source, story, Map.of(), false);
  }

  private static Stream<StoredStory> seeds() throws IOException {
    List<StoredStory> stories = new ArrayList<>();
    for (String lines : Files.readString(SEEDS).split("(?m)^\\*\\R?")) {
      int end = lines.indexOf('\n');
      if (end > 0) {
        StorySource source = new StorySource("seeds", 1, lines.substring(0, end), lines.substring(end + 1));
        stories.add(stored(new StoryParser().parse(source).story()));
      }
    }
    return stories.stream();
  }

  private static Stream<StoredStory> byHand() {
    StringBuilder dirty = new StringBuilder();
    for (int c = 1; c < 0x250; c++) {
      dirty.append((char) c);
    }
    String odd = WhiteSpace.fold(dirty);
    return Stream.of(
        Stories.baofeng().stored(1),
        Stories.headline("👍🏽 𠮷野家 cafe\u0301").paragraph("👨‍👩‍👧‍👦一家。").paragraph("\uD83D\uDE00").stored(1),
        Stories.headline("<b>&amp; \"引号\"</b>").paragraph("a < b && c > d").stored(1),
        Stories.headline("标题").paragraph(odd).stored(1),
        Stories.headline("标题").paragraph("甲乙丙丁", "<b>甲<i>乙</i></b><a href=\"https://x.org\">丙</a>丁").stored(1),
        Stories.headline("标题").raw("<ul>\n").element(BlockKind.LIST_ITEM, "li", "一项", "一项")
            .element(BlockKind.LIST_ITEM, "li", "又一项", "又<b>一</b>项").raw("</ul>\n<table><tr>")
            .element(BlockKind.TABLE_CELL, "td", "格", "格").element(BlockKind.TABLE_CELL, "td", "子", "子")
            .raw("</tr></table>").stored(1),
        Stories.headline("只有标题").stored(1));
  }

  @Test
  void storiesMadeByHandKeepTheContract() {
    byHand().forEach(this::check);
  }

  @Test
  void theSeedsKeepTheContract() throws IOException {
    List<StoredStory> seeds = seeds().toList();
    assertThat(seeds).hasSize(7);
    seeds.forEach(this::check);
  }

  private void check(StoredStory stored) {
    show(stored, List.of());
    String text = stored.story().text();
    assertThat(script("pizhu.text.all()")).isEqualTo(text);
    for (Block block : stored.story().blocks()) {
      goesThereAndBack(block.range());
    }
    int step = Math.max(1, text.length() / 40);
    for (int start = 0; start < text.length(); start += step) {
      goesThereAndBack(new TextRange(
          CodePoints.floor(text, start),
          CodePoints.ceiling(text, Math.min(text.length(), start + 2 * step))));
    }
  }

  /** Selected from Java, told by the page. */
  private void goesThereAndBack(TextRange range) {
    String text = story.story().text();
    if (range.isEmpty() || WhiteSpace.isBlank(range.of(text))) {
      return;
    }
    String trimmed = range.of(text).replaceAll("^\n+|\n+$", "");
    fxRun(() -> reader.select(range));
    assertThat(fx(() -> reader.selection()).map(selected -> selected.of(text))).contains(trimmed);
  }
}
