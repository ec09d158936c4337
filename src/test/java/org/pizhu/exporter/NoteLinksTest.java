package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.html.HtmlExporter;
import org.pizhu.exporter.markdown.MarkdownExporter;
import org.pizhu.exporter.markdown.MarkdownFlavour;
import org.pizhu.exporter.markdown.MarkdownNote;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.i18n.Language;
import org.pizhu.model.NoteLink;

/** Notes and memos in exports: links into the same file, and Markdown within Markdown. */
class NoteLinksTest {

  private static final String HERE = "3f2a9c1e-0b7d-4c55-9d1e-2f6b8a7c4e10";
  private static final String ELSEWHERE = "11111111-0b7d-4c55-9d1e-2f6b8a7c4e10";
  private static final String NOTE =
      "见[[" + HERE + "|此处]]、[[" + ELSEWHERE + "|别处]]、[[story:1|本篇]]与[[" + HERE + "]]，又见[网](https://example.org/a)";

  private static ExportSet set() {
    ExportedStory story = Samples.story("题", "春分", NOTE, "a.txt");
    ExportSet plain = Samples.set(
        Language.ENGLISH, List.of(new ExportedStory(story.story(), story.annotations(), "# 备忘\n\n参看[[" + HERE + "|此处]]")));
    return Samples.linking(plain, NoteLink.toAnnotation(HERE), NoteLink.toStory(1));
  }

  @Test
  void htmlLinksToWhatIsInTheFileAndSaysTheRestInWords() {
    Document read = Jsoup.parse(Samples.export(new HtmlExporter(), set()));
    assertThat(read.select("article").attr("id")).isEqualTo("story-1");
    assertThat(read.select("li .note a").eachAttr("href"))
        .containsExactly("#annotation-" + HERE, "#story-1", "#annotation-" + HERE, "https://example.org/a");
    assertThat(read.selectFirst("li .note").text()).isEqualTo("见此处、别处、本篇与an annotation，又见网");
    assertThat(read.selectFirst("section .note h4").text()).isEqualTo("备忘");
  }

  @Test
  void markdownHasAnchorsWhereSomethingLeads() {
    String written = Samples.export(new MarkdownExporter(MarkdownFlavour.COMMON), set());
    assertThat(written)
        .contains("<a id=\"story-1\"></a>\n\n## 题")
        .contains("- Note: 见[此处](#annotation-" + HERE + ")、别处、[本篇](#story-1)与[an annotation](#annotation-" + HERE
            + ")，又见[网](<https://example.org/a>)")
        .contains("### Memo\n\n**备忘**\n\n参看[此处](#annotation-" + HERE + ")\n");
    assertThat(Samples.export(new MarkdownExporter(MarkdownFlavour.COMMON), Samples.set(Language.ENGLISH, Samples.stories())))
        .doesNotContain("<a id");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
      **重**要              → **重**要
      **注意：**下文        → 注意：下文
      他**“说”**，          → 他“说”，
      *斜*与**粗**          → *斜*与**粗**
      # 题                  → **题**
      一⏎二                 → 一\\⏎二
      - 一⏎- 二             → - 一⏎- 二
      - 一⏎⏎* 二            → - 一⏎⏎+ 二
      3. 三                 → 3. 三
      > 引⏎> > 深           → > 引⏎>⏎> > 深
      ```⏎a*b⏎```           → ```⏎a*b⏎```
      - 　> 甲              → - 　> 甲
      ---                   → ***
      <b>x</b>              → \\<b>x\\</b>
      看![图](https://a.b/c) → 看图
      看\\![网](https://a.b/c) → 看\\![网](<https://a.b/c>)
      [a\\]b](https://a.b)  → [a\\]b](<https://a.b>)
      1\\. 一               → 1\\. 一
      [坏](javascript:x)    → 坏
      """)
  void markdownIsWrittenAnew(String note, String expected) {
    List<String> lines = MarkdownNote.of(note.replace('⏎', '\n'), new LinkTargets(Set.of(), "x")).lines();
    assertThat(String.join("⏎", lines)).isEqualTo(expected);
  }
}
