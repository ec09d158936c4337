package org.pizhu.exporter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.BlockQuote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.MarkdownReader;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.FrontMatter;
import org.pizhu.i18n.Language;
import org.pizhu.model.NoteLink;

class ObsidianExporterTest {

  private final Exporter exporter = new MarkdownExporter(MarkdownFlavour.OBSIDIAN);

  @Test
  void theFrontMatterOfASingleStoryTellsAllOfIt() {
    String written = Samples.export(exporter, Samples.set(Language.CHINESE, Samples.stories().subList(0, 1)));

    assertThat(written).startsWith("---\ntitle: \"河南疫情专题\"\nexported: 2026-11-24T12:00\n").containsSubsequence(
        "headline: \"【抗击疫情 宝丰在行动】党员干部踊捐款 战\"\n", "outlet: \"央广网河南分网\"\n", "date: \"2020-03-05\"\n",
        "source-number: 4\nstory-id: 1\n", "aliases:\n  - \"【抗击", "tags:\n  - \"话语/直接引语\"\n  - \"人物\"\n---\n\n# 河南疫情专题\n");
  }

  @Test
  void thatOfManyTellsOfTheFileOnly() {
    String written = Samples.export(exporter, Samples.set(Language.CHINESE, Samples.stories()));

    assertThat(written.substring(0, written.indexOf("---\n\n"))).doesNotContain("headline", "tags");
  }

  @Test
  void annotationsCanBeLinkedToAndTagsAreTags() {
    ExportedStory story = Samples.story("题", "正文。", "见[[0b1ad3a0-0000-4000-8000-000000000001|此处]]", "a.txt");
    ExportSet set = Samples.linking(
        Samples.set(Language.CHINESE, List.of(story)), NoteLink.toAnnotation("0b1ad3a0-0000-4000-8000-000000000001"), NoteLink.toStory(1));

    String written = Samples.export(exporter, set);

    assertThat(written).contains("> 正文。\n\n^annotation-id\n").contains("^story-1\n")
        .contains("[此处](#^annotation-0b1ad3a0-0000-4000-8000-000000000001)");
    assertThat(Samples.export(exporter, Samples.set(Language.CHINESE, Samples.stories()))).contains("标签：#话语/直接引语 · #人物\n");
  }

  @ParameterizedTest
  @CsvSource({
    "话语/直接引语, 话语/直接引语", "a b/c.d, a-b/c-d", "2020, 2020_", "2020/03, 2020/03_", "C#, C-", "a//b, a/-/b", "x_y-z, x_y-z", "（一）, -一-"})
  void tagsHaveNamesThatAreAccepted(String path, String expected) {
    assertThat(FrontMatter.tag(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a %% b %% c, a \\%% b \\%% c", "x==y==, x\\==y\\==", "键:: 值, 键\\:: 值", "{{query}}, \\{{query}}", "((id)), \\((id))", "甲 ^id, 甲 \\^id",
    "1 % 2, 1 % 2", "10^3, 10^3"})
  void whatTheyWouldHideIsEscaped(String text, String expected) {
    assertThat(MarkdownText.inline(text)).isEqualTo(expected);
  }

  @Test
  void groupsAreHeadingsAndNamesStandOnce() {
    ExportSet set = Samples.grouped(Language.CHINESE, new ExportContent(true, false, true, false));

    String written = Samples.export(exporter, set);

    assertThat(written).containsSubsequence("\n## 话语\n", "\n### 【抗击", "- 引文格式：佚名. 党员", "\n#### 备忘\n", "\n#### 全文\n", "\n#### 批注\n", "\n## 人物\n");
    assertThat(written.split("\\^annotation-a1\n", -1)).hasSize(2);
    assertThat(written).doesNotContain("#### 图片").contains("**央广网河南分网3月5日消息**");
  }

  @Property(tries = 300)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String headline, @ForAll String words, @ForAll String name) throws IOException {
    Assume.that(!Hostile.line(headline).isBlank());

    String written = Samples.export(exporter, Samples.set(Language.ENGLISH, List.of(Samples.story(headline, "始" + words, "", name))));

    int end = written.indexOf("\n---\n\n");
    List<String> front = written.substring(0, end).lines().toList();
    assertThat(front.get(0)).isEqualTo("---");
    assertThat(quoted(front, "headline: ")).isEqualTo(Hostile.line(headline));
    if (!Hostile.line(name).isEmpty()) {
      assertThat(quoted(front, "source: ")).isEqualTo(Hostile.line(name));
    }
    MarkdownReader read = new MarkdownReader(written.substring(end + 6));
    assertThat(read.foreign()).isEmpty();
    assertThat(read.headings(2)).containsExactly(Hostile.line(headline));
    assertThat(MarkdownReader.lines(read.all(BlockQuote.class).get(0))).isEqualTo(Hostile.lines("始" + words));
  }

  /** YAML in double quotes, with the escapes that are used, is JSON. */
  private static String quoted(List<String> front, String name) throws IOException {
    String line = front.stream().filter(one -> one.startsWith(name)).findFirst().orElseThrow();
    return new ObjectMapper().readValue(line.substring(name.length()), String.class);
  }
}
