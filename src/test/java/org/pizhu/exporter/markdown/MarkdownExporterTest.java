package org.pizhu.exporter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.ThematicBreak;
import org.junit.jupiter.api.Test;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.MarkdownReader;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.i18n.Language;
import org.pizhu.markdown.Markdown;

class MarkdownExporterTest {

  private final Exporter exporter = new MarkdownExporter(MarkdownFlavour.COMMON);

  @Test
  void aReaderFindsStoriesAndQuotesInOrder() {
    MarkdownReader read = read(Samples.stories());

    assertThat(read.foreign()).isEmpty();
    assertThat(read.headings(1)).containsExactly("河南疫情专题");
    assertThat(read.headings(2)).containsExactly("【抗击疫情 宝丰在行动】党员干部踊捐款 战…", "No headline", "凝心聚力");
    assertThat(read.all(BlockQuote.class)).extracting(MarkdownReader::text).containsExactly(
        "央广网河南分网3月5日消息",
        "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”",
        "俺一定得出一份力！”近日",
        "我先上，”",
        "整_。\n“听说了吗？”",
        "“听说了吗？”“听说了。”",
        "早先的文字",
        "党员");
  }

  @Property(tries = 500)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(
      @ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) {
    String quote = "始" + words;
    Assume.that(!Hostile.line(headline).isBlank() && !Hostile.dense(Hostile.readable(Markdown.words(note))).isEmpty());

    MarkdownReader read = read(List.of(Samples.story(headline, quote, note, name)));

    assertThat(read.foreign()).isEmpty();
    assertThat(read.all(ThematicBreak.class)).isNotEmpty();
    assertThat(read.headings(2)).containsExactly(Hostile.line(headline));
    assertThat(read.all(BlockQuote.class)).first()
        .satisfies(found -> assertThat(MarkdownReader.lines(found)).isEqualTo(Hostile.lines(quote)));
    List<List<String>> items = read.all(ListItem.class).stream().map(MarkdownReader::lines).toList();
    assertThat(items).extracting(item -> Hostile.dense(String.join("", item)))
        .contains("Note:" + Hostile.dense(Hostile.readable(Markdown.words(note))));
    String source = Hostile.line(name).isBlank() ? "story 1" : Hostile.line(name) + " · story 1";
    assertThat(items.get(3)).singleElement().asString().startsWith("Source: " + source);
  }

  private MarkdownReader read(List<ExportedStory> stories) {
    return new MarkdownReader(Samples.export(exporter, Samples.set(Language.ENGLISH, stories)));
  }
}
